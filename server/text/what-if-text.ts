/** A supposition for the terminal: mineral by mineral what appears, vanishes and is judged otherwise. */
import type { MineralDifference, SupposedChange, WhatIfReply } from '../../graph/api/what-if.js'
import { groupDifferences } from '../../graph/text/group-differences.js'
import type { Paint } from '../terminal.js'
import { endLines, smelterText } from './difference-text.js'
import { counted, listed } from './words.js'

const smeltersShown = 20

export function whatIfText({ question, supposed, names, minerals }: WhatIfReply, paint: Paint): string {
  const id = question.product ?? question.company ?? ''
  const { different, same } = groupDifferences(minerals)
  return [
    paint('bold', `${id}${question.name === id ? '' : `  ${question.name}`}`),
    paint('dim', `as of ${question.asOf} · revision ${question.revision}, and nothing is written`),
    `if ${supposed.map((change) => changeText(change, names)).join(' and ')}`,
    ...different.map((mineral) => `\n${mineralText(mineral, paint)}`),
    ...(same.length > 0
      ? [
          '',
          `Nothing differs for ${listed(
            same.map(({ mineral }) => mineral),
            10,
          )}.`,
        ]
      : []),
  ].join('\n')
}

function changeText(change: SupposedChange, names: WhatIfReply['names']): string {
  const called = (id: string): string => (names[id] === undefined ? id : `${names[id]} (${id})`)
  switch (change.change) {
    case 'smelterStatus':
      return `${called(change.smelter)} had the status "${change.status}" (${change.scheme ?? 'RMAP'})`
    case 'removeCompany':
      return `nobody bought from ${called(change.company)}`
    case 'withdrawDeclaration':
      return `declaration ${change.declaration} were withdrawn`
    case 'addArea':
      return `${change.area} stood on the list ${change.list}`
    case 'decision':
      return `somebody decided (${change.decision.kind})`
  }
}

function mineralText({ mineral, smelters, ends, before, after }: MineralDifference, paint: Paint): string {
  const companies = [before, after].map((side) => side?.coverage.companies ?? 0)
  const moved = companies[0] === companies[1] ? '' : `, companies reached ${companies.join(' → ')}`
  const hidden = smelters.length - smeltersShown
  return [
    `${paint('bold', mineral.toUpperCase())}  ${countText(smelters.length)}${moved}`,
    ...smelters.slice(0, smeltersShown).map((smelter) => `  ${smelterText(smelter, paint)}`),
    ...(hidden > 0 ? [paint('dim', `  … and ${counted(hidden, 'more smelter')} (--json has all)`)] : []),
    ...endLines(ends.appeared, paint('yellow', 'now ends')),
    ...endLines(ends.vanished, paint('green', 'no longer ends')),
  ].join('\n')
}

const countText = (smelters: number): string =>
  smelters === 0
    ? 'the same smelters'
    : `${counted(smelters, 'smelter')} ${smelters === 1 ? 'differs' : 'differ'}`
