import type { FileReport } from '../../graph/api/files.js'
import { filesOfFolder } from '../../web/actions/dropped-files.js'
import {
  countStates,
  mergeReports,
  sendingEntries,
  withoutBatch,
  withoutSuperseded,
} from '../../web/state/files.js'
import { explains, filesUnder, filterCounts } from '../../web/state/file-list.js'

const report = (id: string, state: FileReport['state']): FileReport => ({
  id,
  name: `${id}.xlsx`,
  bytes: 1,
  state,
  findings: [],
  received: '2026-11-23T00:00:00.000Z',
})

describe('the list of dropped files', () => {
  it('follows a file from waiting to applied', () => {
    const waiting = mergeReports([], [report('a', 'waiting')])
    expect(mergeReports(waiting, [report('a', 'applied')])).toMatchObject([{ id: 'a', state: 'applied' }])
  })

  it('does not take back a result when an older report comes late', () => {
    const applied = mergeReports([], [report('a', 'applied')])
    expect(mergeReports(applied, [report('a', 'running')])).toMatchObject([{ state: 'applied' }])
  })

  it('shows files at once, before the service has numbered them', () => {
    const entries = sendingEntries([new File(['x'], 'form.xlsx')], 7)
    expect(entries).toMatchObject([{ name: 'form.xlsx', state: 'sending', bytes: 1 }])
    expect(withoutBatch([...entries, report('a', 'applied')], 7)).toMatchObject([{ id: 'a' }])
  })

  it('counts what became of them', () => {
    const entries = [
      report('a', 'applied'),
      report('b', 'known'),
      report('c', 'refused'),
      report('d', 'failed'),
    ]
    expect(countStates(entries)).toEqual({
      done: 1,
      known: 1,
      previewed: 0,
      refused: 2,
      running: 0,
      waiting: 0,
    })
  })

  it('drops a preview once its file is applied or previewed anew, and nothing else', () => {
    const of = (file: string, entry: FileReport): FileReport => ({ ...entry, file })
    const entries = [
      of('x', report('3', 'applied')),
      of('y', report('4', 'previewed')),
      of('x', report('1', 'previewed')),
      of('y', report('2', 'previewed')),
      of('z', report('5', 'previewed')),
      of('x', report('0', 'applied')),
    ]
    expect(withoutSuperseded(entries).map(({ id }) => id)).toEqual(['3', '4', '5', '0'])
  })
})

describe('a chosen folder', () => {
  const inFolder = (path: string, content = ''): File => {
    const name = path.split('/').at(-1) ?? ''
    return Object.assign(new File([content], name), {
      webkitRelativePath: path,
      text: () => Promise.resolve(content),
    })
  }

  it('gives what may be a workbook or a list, counts the others, and knows nothing of litter', async () => {
    const { files, skipped } = await filesOfFolder([
      inFolder('replies/acme.xlsx'),
      inFolder('replies/old/bom.CSV'),
      inFolder('replies/list.json', '{ "eu_indicative_cahra_list": {} }'),
      inFolder('replies/package.json', '{}'),
      inFolder('replies/letter.pdf'),
      inFolder('replies/~$acme.xlsx'),
      inFolder('replies/.DS_Store'),
      inFolder('replies/.git/bom.csv'),
      inFolder('replies/Thumbs.db'),
    ])
    expect([files.map(({ name }) => name), skipped]).toEqual([['acme.xlsx', 'bom.CSV', 'list.json'], 2])
  })
})

describe('a list of hundreds of files', () => {
  const at = (minute: number, { id, state }: { id: string; state: FileReport['state'] }): FileReport => ({
    ...report(id, state),
    received: `2026-11-23T00:${String(minute).padStart(2, '0')}:00.000Z`,
  })
  const refusedFor = (id: string, code: string): FileReport => ({
    ...at(0, { id, state: 'refused' }),
    reason: { code, message: `It is ${code}.` },
  })

  it('shows of a drop what was not taken first, then what waits for a word, runs, waits, is done', () => {
    const states = ['applied', 'waiting', 'running', 'known', 'previewed', 'failed', 'refused'] as const
    const entries = states.map((state, index) => at(0, { id: `${index}`, state }))
    expect(filesUnder(entries, 'all').map(({ state }) => state)).toEqual([
      'failed',
      'refused',
      'previewed',
      'running',
      'waiting',
      'applied',
      'known',
    ])
  })

  it('keeps the newest drop above an earlier one, whatever failed in that', () => {
    const entries = [at(9, { id: 'new-10', state: 'applied' }), at(9, { id: 'new-9', state: 'applied' })]
    const listed = filesUnder([...entries, at(0, { id: 'old', state: 'refused' })], 'all')
    expect(listed.map(({ id }) => id)).toEqual(['new-9', 'new-10', 'old'])
  })

  it('puts files refused for the same reason together and explains it once', () => {
    const refused = [refusedFor('1', 'json'), refusedFor('2', 'pdf'), refusedFor('3', 'json')]
    const listed = filesUnder(refused, 'refused')
    expect(listed.map(({ id }) => id)).toEqual(['1', '3', '2'])
    expect(listed.map((entry, index) => explains(entry, listed[index - 1]))).toEqual([true, false, true])
  })

  it('offers the filters that leave something', () => {
    const entries = [report('a', 'applied'), report('b', 'applied'), report('c', 'refused')]
    expect(filterCounts(entries)).toEqual([
      { filter: 'all', n: 3 },
      { filter: 'refused', n: 1 },
    ])
    expect(filesUnder(entries, 'refused').map(({ id }) => id)).toEqual(['c'])
  })
})
