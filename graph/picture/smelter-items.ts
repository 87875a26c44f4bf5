/** Smelters as items of a drawing. */
import type { JudgedMineral, ShownSmelter } from '../judge/judge-mineral.js'
import type { JudgedSmelter } from '../judge/judge-smelter.js'
import { isAlarm, severityOf, worstVerdict } from '../judge/verdict.js'
import { Assurance, type Exposure, type Verdict } from '../model.js'
import type { Item, Items } from './item.js'

/** Worst first, as a ring shows it. */
const exposures: readonly Exposure[] = [
  'declared',
  'possible',
  'unknown',
  'none declared',
  'recycled',
  'notAssessed',
]

export const worstExposure = (found: readonly Exposure[]): Exposure | undefined =>
  exposures.find((exposure) => found.includes(exposure))

export const worstAssurance = (found: readonly Assurance[]): Assurance | undefined =>
  Assurance.options.findLast((assurance) => found.includes(assurance))

export const worstOf = (verdicts: readonly Verdict[]): Verdict | undefined =>
  verdicts.reduce<Verdict | undefined>(
    (worst, verdict) => (worst === undefined || severityOf(verdict) < severityOf(worst) ? verdict : worst),
    undefined,
  )

/** Returns the item number by index into `reach.smelters`; -1 where the answer does not show the smelter. */
export function addSmelters(items: Items, mineral: JudgedMineral, column: number): Int32Array {
  const numbers = new Int32Array(mineral.judged.length).fill(-1)
  for (const shown of mineral.shown) {
    const { smelter } = shown
    const id = `smelter:${smelter.smelter}`
    const number = items.number(id, () => smelterItem(shown, column))
    const item = items.at(number)
    item.minerals.add(mineral.reach.mineral)
    item.importance = Math.min(item.importance, importanceOf(shown, mineral))
    item.face = { ...item.face, ...mergedJudgement(item.face, smelter) }
    item.stack = stackOf(item)
    numbers[shown.index] = number
  }
  return numbers
}

function smelterItem({ smelter }: ShownSmelter, column: number): Item {
  return {
    kind: 'smelter',
    id: `smelter:${smelter.smelter}`,
    column,
    minerals: new Set(),
    face: { label: smelter.name, ref: smelter.smelter, identity: smelter.identity },
    stack: { name: '', mix: '' },
    importance: Infinity,
  }
}

/** One of two minerals stands with the first by name, and by the worse assurance, as its node shows it. */
function stackOf({ minerals, face: { assurance = 'unassured' } }: Item): Item['stack'] {
  const [first = ''] = [...minerals].sort()
  return { name: `${first}:${assurance}`, mix: assurance }
}

/** A node of two minerals shows the worse of each. */
function mergedJudgement(face: Item['face'], smelter: JudgedSmelter): Partial<Item['face']> {
  const assurance = worstAssurance([
    smelter.assurance,
    ...(face.assurance === undefined ? [] : [face.assurance]),
  ])
  const exposure = worstExposure([
    ...Object.values(smelter.exposure),
    ...(face.exposure === undefined ? [] : [face.exposure]),
  ])
  const verdict = worstOf([
    ...Object.values(smelter.verdict),
    ...(face.verdict === undefined ? [] : [face.verdict]),
  ])
  return {
    ...(assurance === undefined ? {} : { assurance }),
    ...(exposure === undefined ? {} : { exposure }),
    ...(verdict === undefined ? {} : { verdict }),
  }
}

/** Exposed and not assured first, then strong paths to a listed area; the rest may be stacked. */
export function importanceOf({ smelter, index }: ShownSmelter, { survey }: JudgedMineral): number {
  const worst = worstVerdict(smelter.verdict)
  const strength = survey.smelters.strength[index] ?? 0
  if (worst !== undefined && isAlarm(worst)) return severityOf(worst) * 10 + strength
  const isListed = Object.values(smelter.exposure).includes('declared')
  return isListed && strength === 0 ? 100 : Infinity
}
