import type { TracedOrigin, TracedSmelter } from '../../graph/api/trace.js'
import type { Evidence, Verdict } from '../../graph/model.js'
import { countryName } from '../../graph/text/names.js'
import { reasonSentence } from '../../graph/text/sentences.js'
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

/** A smelter with its verdicts, what led to them and the cells that name it. */
export function smelterText(
  smelter: TracedSmelter,
  mineral: string,
  { paint, evidence }: { readonly paint: Paint; readonly evidence: ShownEvidence },
): string {
  const { name, assurance, strength, suppliers, minTier } = smelter
  const id = smelter.identity === 'listed' ? `${smelter.smelter} ` : ''
  const cells = evidence.get(evidenceKey(mineral, smelter.smelter)) ?? []
  return [
    `  ${verdictText(smelter, paint)}  ${paint('bold', `${id}${name}`)}`,
    `    ${assurance} · ${originsText(smelter.origins)} · ${strength} · ${counted(suppliers, 'supplier')} · from tier ${minTier}`,
    ...reasonLines(smelter).map((line) => `    ${paint('dim', line)}`),
    ...cells.map((cell) => `    ${paint('dim', evidenceText(cell))}`),
  ].join('\n')
}

/** Each reason once as a sentence, with its lists where it is not of all; then what would change the verdict. */
function reasonLines({ reasons, verdict }: TracedSmelter): string[] {
  const all = Object.keys(verdict).length
  const lists = new Map<string, Set<string>>()
  const needs = new Set<string>()
  for (const reason of reasons) {
    const text = reasonSentence('en', reason)
    if (reason.code.startsWith('needs')) needs.add(text)
    else lists.set(text, (lists.get(text) ?? new Set()).add(reason.list ?? ''))
  }
  const said = [...lists].map(([text, of]) => {
    const named = [...of].filter((list) => list !== '')
    return named.length > 0 && named.length < all ? `${text} (${listed(named, 3)})` : text
  })
  return [said.join(' '), ...(needs.size > 0 ? [`would change it: ${[...needs].join('; ')}`] : [])]
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
    const land = country === null ? undefined : countryName('en', country)
    const place =
      [land, region ?? undefined].filter((part) => part !== undefined).join(' ') || (group ?? wordsOf(kind))
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
