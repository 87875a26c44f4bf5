/** Smelters and the places their feed is said to come from, as items of a drawing. */
import type { TracedOrigin } from '../api.js'
import type { JudgedMineral, ShownSmelter } from '../judge/judge-mineral.js'
import type { JudgedSmelter, JudgeContext } from '../judge/judge-smelter.js'
import { placeOrigin } from '../judge/place-origin.js'
import { isAlarm, severityOf, worstVerdict } from '../judge/verdict.js'
import type { Exposure } from '../model.js'
import { Assurance, type StatedOrigin, type Verdict } from '../model.js'
import { originId } from '../origin-id.js'
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
    const number = items.number(id, () => smelterItem(shown, mineral, column))
    const item = items.at(number)
    item.minerals.add(mineral.reach.mineral)
    item.importance = Math.min(item.importance, importanceOf(shown, mineral))
    item.face = { ...item.face, ...mergedJudgement(item.face, smelter) }
    numbers[shown.index] = number
  }
  return numbers
}

function smelterItem({ smelter }: ShownSmelter, mineral: JudgedMineral, column: number): Item {
  return {
    kind: 'smelter',
    id: `smelter:${smelter.smelter}`,
    column,
    minerals: new Set(),
    face: { label: smelter.name, ref: smelter.smelter, identity: smelter.identity },
    stack: { name: `${mineral.reach.mineral}:${smelter.assurance}`, mix: smelter.assurance },
    importance: Infinity,
  }
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

/** The item of one origin; -1 for what names no place (`unknown`, `deferred`): those are gaps. */
export function addOrigin(
  items: Items,
  origin: TracedOrigin,
  { context, column }: { context: JudgeContext; column: number },
): number {
  if (origin.kind === 'unknown' || origin.kind === 'deferred') return -1
  const ref = originId(statedOf(origin))
  const id = `origin:${ref}`
  const number = items.number(id, () => {
    const listed = isListed(origin, context)
    return {
      kind: 'origin',
      id,
      column,
      minerals: new Set(),
      face: {
        label: labelOf(origin),
        ref,
        originKind: origin.kind,
        listed,
      },
      stack: { name: 'origin', mix: listed ? 'listed' : 'notListed' },
      importance: Infinity,
    }
  })
  const item = items.at(number)
  item.minerals.add(context.mineral)
  if (item.face.listed !== true && isListed(origin, context)) item.face = { ...item.face, listed: true }
  return number
}

const statedOf = ({
  kind,
  country,
  region,
  group,
}: Pick<TracedOrigin, 'kind' | 'country' | 'region' | 'group'>): StatedOrigin => ({
  kind,
  ...(country === null ? {} : { code: country }),
  ...(region === null ? {} : { region }),
  ...(group === undefined ? {} : { group }),
})

const labelOf = ({ kind, country, region, group }: TracedOrigin): string =>
  kind === 'group'
    ? (group ?? '')
    : kind === 'recycled'
      ? 'recycled'
      : [region, country].filter(Boolean).join(', ')

const isListed = ({ kind, country, region }: TracedOrigin, { areas }: JudgeContext): boolean =>
  (kind === 'country' || kind === 'region') &&
  country !== null &&
  areas.some((list) => placeOrigin(statedOf({ kind, country, region }), list).placing === 'listed')
