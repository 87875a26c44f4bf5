import { newProfile, write } from '../../web/actions/profiles.js'
import { parseProfile } from '../../ingest/profiles/parse-profile.js'
import { exampleProfile } from '../../server/sample/house-profile.js'
import { draft, isChanged, nextRevision, problemSentence, tp, unsaved } from '../../web/state/profiles.js'
import { enProfiles } from '../../web/i18n/en-profiles.js'
import { zhProfiles } from '../../web/i18n/zh-profiles.js'
import { readUrl, writeUrl } from '../../web/state/view.js'

const text = JSON.stringify(exampleProfile, undefined, 2)

beforeEach(() => {
  draft.value = undefined
  unsaved.value = new Map()
  // Nothing answers here: what is asked of the service is not what is tested.
  globalThis.fetch = () => new Promise<Response>(() => undefined)
})

describe('the page of profiles', () => {
  it('has an address of its own', () => {
    expect(readUrl('/profiles').page).toBe('profiles')
    expect(writeUrl(readUrl('/profiles?lang=zh'))).toBe('/profiles?lang=zh')
  })

  it('begins a new profile with a text that is right', () => {
    newProfile()
    expect(parseProfile(draft.value!.text).problems).toBeUndefined()
    expect(unsaved.value.has('house-form')).toBe(true)
  })

  it('offers the next revision for a changed text that still has the kept one', () => {
    draft.value = { id: exampleProfile.id, text, kept: text }
    expect([isChanged.value, nextRevision.value]).toEqual([false, undefined])
    write(text.replace('Calder minerals form', 'Renamed'))
    expect([isChanged.value, nextRevision.value]).toEqual([true, 2])
    write(text.replace('"revision": 1', '"revision": 5'))
    expect(nextRevision.value).toBeUndefined()
    write(text)
    expect([isChanged.value, unsaved.value.size]).toEqual([false, 0])
  })

  it('says what is wrong in the reader’s language, the server’s words for what it does not know', () => {
    const problem = { pointer: '/id', line: 1, code: 'cellWrong', params: { text: '5D' }, message: 'Server.' }
    expect(problemSentence(problem)).toContain('“5D” is no cell')
    expect(problemSentence({ ...problem, code: 'brandNew' })).toBe('Server.')
  })

  it('has every word in both languages, with the same gaps', () => {
    const gaps = (each: string) => [...each.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
    for (const [key, english] of Object.entries(enProfiles)) {
      const chinese = zhProfiles[key as keyof typeof enProfiles]
      expect([key, [...new Set(gaps(chinese))]]).toEqual([key, [...new Set(gaps(english))]])
    }
    expect(tp('problems', { n: 1 })).toBe('1 problem')
  })
})
