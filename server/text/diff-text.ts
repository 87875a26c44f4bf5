/** Two answers held against each other, for the terminal: what changed, mineral by mineral, and because of what. */
import type { DifferenceCause, DiffReply, TraceChange } from '../../graph/api/diff.js'
import { groupBy } from '../../graph/group-by.js'
import type { Evidence } from '../../graph/model.js'
import type { Paint } from '../terminal.js'
import { endLines, smelterText } from './difference-text.js'
import { counted } from './words.js'

const changesShown = 20
const causesShown = 4

export function diffText({ from, to, minerals, changes }: DiffReply, paint: Paint): string {
  const sides = [from, to].map(({ product, company, asOf, revision }) =>
    [product ?? company ?? '', asOf, `revision ${revision}`].join(' · '),
  )
  const byMineral = groupBy(changes.items, ({ mineral }) => mineral)
  const hidden = changes.total - changes.items.length
  return [
    paint('bold', to.name),
    paint('dim', sides.join('  →  ')),
    changes.total === 0 && minerals.length === 0 ? 'Nothing differs.' : countsText(changes.counts),
    ...minerals.flatMap(({ mineral, ends }) => [
      '',
      paint('bold', mineral.toUpperCase()),
      ...changeLines(byMineral.get(mineral) ?? [], paint),
      ...endLines(ends.appeared, paint('yellow', 'now ends')),
      ...endLines(ends.vanished, paint('green', 'no longer ends')),
    ]),
    ...(hidden > 0 ? [paint('dim', `… and ${counted(hidden, 'more change')} (--json has all)`)] : []),
  ].join('\n')
}

const countsText = ({ appeared, vanished, verdict, standing }: DiffReply['changes']['counts']): string =>
  `${appeared} appeared, ${vanished} vanished, ${verdict} judged otherwise, ${standing} otherwise reached or said`

function changeLines(changes: readonly TraceChange[], paint: Paint): string[] {
  const hidden = changes.length - changesShown
  return [
    ...changes
      .slice(0, changesShown)
      .flatMap((change) => [`  ${smelterText(change, paint)}`, ...causeLines(change, paint)]),
    ...(hidden > 0 ? [paint('dim', `  … and ${counted(hidden, 'more smelter')} (--json has all)`)] : []),
  ]
}

function causeLines({ because, further }: TraceChange, paint: Paint): string[] {
  const hidden = Math.max(0, because.length - causesShown) + further
  return [
    ...because.slice(0, causesShown).map((cause) => paint('dim', `      because of ${causeText(cause)}`)),
    ...(hidden > 0 ? [paint('dim', `      … and ${counted(hidden, 'more cause')}`)] : []),
  ]
}

function causeText({ kind, name, evidence: [first] }: DifferenceCause): string {
  const place = first === undefined ? '' : placeText(first)
  return `${kindTexts[kind]} ${name}${place === '' ? '' : `: ${place}`}`
}

const kindTexts: Readonly<Record<DifferenceCause['kind'], string>> = {
  declaration: 'the form',
  status: 'the status in',
  list: 'the list',
  relation: 'the relation in',
  bom: 'the bill of materials',
  decision: 'the decision',
}

const placeText = ({ sheet, cell, value, date }: Evidence): string =>
  [
    ...(cell === undefined ? [] : [sheet === undefined ? cell : `${sheet} ${cell}`]),
    ...(value === undefined ? [] : [`“${value}”`]),
    ...(date === undefined ? [] : [`of ${date}`]),
  ].join(' ')
