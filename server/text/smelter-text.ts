import type { TracedOrigin, TracedSmelter } from '../../graph/api.js'
import type { Evidence, Verdict } from '../../graph/model.js'
import type { Paint, Tone } from '../terminal.js'
import { counted, listed, wordsOf } from './words.js'

/** Statements by `mineral smelter`. */
export type ShownEvidence = ReadonlyMap<string, readonly Evidence[]>
export const evidenceKey = (mineral: string, smelter: string): string => `${mineral} ${smelter}`

/** Unknown is never green. */
const tones: Record<Verdict, Tone> = {
  'act now': 'red',
  act: 'red',
  'ask first': 'magenta',
  ask: 'magenta',
  verify: 'yellow',
  watch: 'yellow',
  report: 'blue',
  clear: 'green',
}

const reasonsShown = 4

/** A smelter with its verdicts, what led to them and the cells that name it. */
export function smelterText(
  smelter: TracedSmelter,
  mineral: string,
  { paint, evidence }: { readonly paint: Paint; readonly evidence: ShownEvidence },
): string {
  const { name, assurance, strength, suppliers, minTier } = smelter
  const id = smelter.identity === 'listed' ? `${smelter.smelter} ` : ''
  const reasons = reasonTexts(smelter)
  const cells = evidence.get(evidenceKey(mineral, smelter.smelter)) ?? []
  return [
    `  ${verdictText(smelter, paint)}  ${paint('bold', `${id}${name}`)}`,
    `    ${assurance} · ${originsText(smelter.origins)} · ${strength} · ${counted(suppliers, 'supplier')} · from tier ${minTier}`,
    `    ${paint('dim', `because ${listed(reasons, reasonsShown)}`)}`,
    ...cells.map((cell) => `    ${paint('dim', evidenceText(cell))}`),
  ].join('\n')
}

/** `listed origin CD (covered, eu-cahra)`: each reason once, with its lists where the verdict is for several. */
function reasonTexts({ reasons, verdict }: TracedSmelter): string[] {
  const lists = new Map<string, string[]>()
  for (const { code, list, params = {} } of reasons) {
    const place = params['region'] ?? params['country'] ?? params['group']
    const text =
      saidText({ code, params }) ?? [wordsOf(code), place].filter((part) => part !== undefined).join(' ')
    lists.set(text, [...(lists.get(text) ?? []), ...(list === undefined ? [] : [list])])
  }
  const several = Object.keys(verdict).length > 1
  return [...lists].map(([text, names]) =>
    several && names.length > 0 ? `${text} (${listed([...new Set(names)], 3)})` : text,
  )
}

/** What names a list of its own, with its reason: `on the watch list own: laundering`. */
function saidText({ code, params = {} }: TracedSmelter['reasons'][number]): string | undefined {
  if (code !== 'watchListed') return undefined
  const { watchList = '', why } = params
  return `on the watch list ${watchList}${why === undefined ? '' : `: ${why}`}`
}

/** `act now (covered) · act (eu-cahra)`, lists with the same verdict together. */
function verdictText({ verdict }: TracedSmelter, paint: Paint): string {
  const lists = new Map<Verdict, string[]>()
  for (const [list, word] of Object.entries(verdict)) lists.set(word, [...(lists.get(word) ?? []), list])
  return [...lists]
    .map(([word, names]) => `${paint(tones[word], word)} ${paint('dim', `(${listed(names, 3)})`)}`)
    .join(' ')
}

function originsText(origins: readonly TracedOrigin[]): string {
  if (origins.length === 0) return 'no origin named'
  const named = origins.map(({ kind, country, region, group, weak }) => {
    const place = region ?? country ?? group ?? wordsOf(kind)
    return `${place}${weak ? ' (weak)' : ''}`
  })
  return `from ${listed([...new Set(named)], 5)}`
}

/** `Acme 2026-01-02  acme.xlsx  Smelter List!B12`. */
export function evidenceText({
  companyName,
  date,
  received,
  fileName,
  sheet,
  cell,
  value,
}: Evidence): string {
  const place = [sheet, cell].filter((part) => part !== undefined).join('!')
  const who = [companyName, date ?? received].filter((part) => part !== undefined).join(' ')
  return [who, fileName, place, value === undefined ? '' : `"${value}"`]
    .filter((part) => part !== '')
    .join('  ')
}
