/** @jest-environment jsdom */
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { GroupDetails } from '../../web/panels/drawer-group.js'
import { FileRow } from '../../web/panels/file-row.js'
import { VerdictGrid } from '../../web/panels/verdict-grid.js'
import type { FileEntry } from '../../web/state/files.js'
import { preferredLanguage, view } from '../../web/state/store.js'
import { startView } from '../../web/state/view.js'
import { aChain } from './fixtures/chain.js'

const host = document.createElement('ul')
document.body.append(host)
const draw = (element: Parameters<typeof render>[0]) => act(() => render(element, host))

const entry: FileEntry = {
  id: '1',
  name: 'tuas_cmrt65.xlsx',
  bytes: 9,
  state: 'applied',
  file: 'ab12',
  what: {
    kind: 'declaration',
    template: 'CMRT',
    version: '6.5',
    language: 'en',
    companyName: 'Tuas Powder',
    rows: 31,
  },
  findings: [
    {
      code: 'unknownCid',
      severity: 'error',
      sheet: 'Smelter List',
      cell: 'A9',
      params: { cid: 'CID999999' },
    },
  ],
  received: '2026-11-23T00:00:00.000Z',
}

beforeEach(() => {
  preferredLanguage.value = 'en'
  view.value = { ...startView, page: 'trace', product: 'LD-900' }
})

describe('a file that was dropped', () => {
  it('says what it is and what became of it', async () => {
    await draw(<FileRow entry={entry} />)
    expect(host.textContent).toContain('CMRT 6.5 · en · Tuas Powder')
    expect(host.textContent).toContain('applied')
    expect(host.textContent).toContain('31 smelter lines, 1 finding')
  })

  it('opens its findings with their cells', async () => {
    await draw(<FileRow entry={entry} />)
    await act(() => host.querySelector('button')!.click())
    expect(host.textContent).toContain('Smelter List!A9')
    expect(host.textContent).toContain('CID999999 is in no reference list.')
  })

  it('refused, says why and stays downloadable', async () => {
    const reason = { code: 'encrypted', message: 'The workbook is encrypted.' }
    await draw(<FileRow entry={{ ...entry, state: 'refused', findings: [], reason }} />)
    expect(host.textContent).toContain('protected by a password')
    expect(host.querySelector('a')!.getAttribute('href')).toBe('/api/v1/files/ab12')
  })

  it('previewed, lists what it would add, change, end and leave standing, and waits for its button', async () => {
    const ends = Array.from({ length: 15 }, (_, index) => `CID9000${10 + index}`)
    const counts = { adds: 1, changes: 0, ends: 15, omits: 1 }
    const difference = { adds: ['CID900001'], changes: [], ends, omits: ['CID900002'], counts }
    const what = { kind: 'smelter-status', rows: 3 }
    await draw(
      <FileRow entry={{ ...entry, state: 'previewed', complete: true, findings: [], what, difference }} />,
    )
    expect(host.textContent).toContain('previewed, not applied')
    expect(host.textContent).toContain('3 rows, 1 added, 15 ended, 1 left standing, not named')
    expect(host.textContent).toContain('Adds 1CID900001')
    expect(host.textContent).toContain('Does not name 1 that stay in forceCID900002')
    expect(host.textContent).toContain('As a complete list')
    expect([...host.querySelectorAll('.ends li')]).toHaveLength(12)

    const button = (name: string) =>
      [...host.querySelectorAll('button')].find(({ textContent }) => textContent === name)!
    await act(() => button('and 3 more').click())
    expect([...host.querySelectorAll('.ends li')]).toHaveLength(15)
    expect(button('Apply').type).toBe('button')
  })

  it('speaks Chinese after a switch', async () => {
    await draw(<FileRow entry={entry} />)
    await act(() => {
      preferredLanguage.value = 'zh'
    })
    expect(host.textContent).toContain('已应用')
    expect(host.textContent).toContain('31 行冶炼厂')
  })
})

describe('a group of areas', () => {
  const areas = (mix: Record<string, number>) => (
    <GroupDetails
      node={{
        id: 'group:origin:5:origin',
        kind: 'group',
        groupOf: 'origin',
        label: '14',
        column: 5,
        minerals: ['tin'],
        count: 14,
        mix,
        members: [{ id: 'origin:RW', label: 'RW', ref: 'RW', placing: 'listed' }],
      }}
    />
  )

  it('says how many of it are on the list judged against, and which', async () => {
    await draw(areas({ listed: 2, perhaps: 3, notListed: 9 }))
    expect(host.textContent).toContain('2 of 14 on the list “covered countries”, 3 perhaps')
    expect(host.textContent).toContain('Rwandaon the list')
  })

  it('names the other list once that is chosen', async () => {
    view.value = { ...view.value, list: 'eu-cahra' }
    await draw(areas({ notListed: 14 }))
    expect(host.textContent).toContain('0 of 14 on the list “eu-cahra”')
  })
})

describe('the verdict grid', () => {
  it('outlines the cell of the selected smelter', async () => {
    const { trace } = aChain({ companies: 24, smelters: 60, seed: 3 })
    const smelter = trace.minerals[0]!.smelters.items[0]!
    const grids = trace.minerals.map((mineral) => ({
      trace: mineral,
      verdicts: trace.verdicts,
      list: 'covered',
    }))
    view.value = { ...view.value, selected: `smelter:${smelter.smelter}` }
    await draw(<VerdictGrid grids={grids} />)
    const outlined = [...host.querySelectorAll('.sel')]
    expect(outlined).toHaveLength(1)
    expect(outlined[0]!.getAttribute('aria-label')).toContain(`Tin: `)
    expect(outlined[0]!.getAttribute('aria-label')).toContain(smelter.verdict['covered'])
  })
})
