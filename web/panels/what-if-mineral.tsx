import type { MineralDifference, SmelterDifference, SmelterStanding } from '../../graph/api/what-if.js'
import type { TraceEnd } from '../../graph/api/trace.js'
import { openSmelter } from '../actions/navigate.js'
import { view } from '../state/store.js'
import { tw, worstFirst } from '../state/what-if.js'
import { ask, endReason, mineral as mineralName, number, t } from '../state/words.js'
import { AssuranceMark, VerdictMark } from './marks.js'

const endsShown = 8

/** One mineral before and after: smelters that differ, and where the trace would stop or go on. */
export function WhatIfMineral({ difference }: { difference: MineralDifference }) {
  const { mineral, smelters, ends, before, after } = difference
  const [was, is] = [before?.coverage.companies ?? 0, after?.coverage.companies ?? 0]
  return (
    <section class="card what-if-mineral">
      <h2>
        {mineralName(mineral)}
        <span class="r">
          {[
            smelters.length > 0 ? tw('differs', { n: smelters.length }) : tw('sameSmelters'),
            was !== is && tw('companies', { before: number(was), after: number(is) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </h2>
      {smelters.length > 0 && <Smelters smelters={smelters} />}
      <div class="what-if-ends">
        <Ends title={tw('endsNow')} ends={ends.appeared} mineral={mineral} />
        <Ends title={tw('endsNoMore')} ends={ends.vanished} mineral={mineral} />
      </div>
    </section>
  )
}

const Smelters = ({ smelters }: { smelters: readonly SmelterDifference[] }) => (
  <table class="t what-if-smelters">
    <thead>
      <tr>
        <th>{tw('smelter')}</th>
        <th>{tw('before')}</th>
        <th>{tw('after')}</th>
        <th>{tw('assurance')}</th>
        <th>{tw('strength')}</th>
        <th class="num">{tw('suppliers')}</th>
      </tr>
    </thead>
    <tbody>
      {worstFirst(smelters).map((one) => (
        <tr key={one.smelter}>
          <td>
            <button type="button" class="link" onClick={() => openSmelter(one.smelter)}>
              {one.name}
            </button>{' '}
            <span class="dim">{one.smelter.startsWith('CID') && one.smelter}</span>
          </td>
          <td>
            <Judged standing={one.before} absent={tw('appears')} />
          </td>
          <td>
            <Judged standing={one.after} absent={tw('vanishes')} />
          </td>
          <td>
            <Assurances {...one} />
          </td>
          <td>{moved(one, ({ strength }) => t(`strength.${strength}`))}</td>
          <td class="num">{moved(one, ({ suppliers }) => number(suppliers))}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

interface JudgedProps {
  readonly standing: SmelterStanding | undefined
  /** Said where it is not reached. */
  readonly absent: string
}

const Judged = ({ standing, absent }: JudgedProps) =>
  standing === undefined ? (
    <span class="dim">{absent}</span>
  ) : (
    <VerdictMark verdict={standing.verdict[view.value.list]} />
  )

function Assurances({ before, after }: SmelterDifference) {
  const [was, is] = [before?.assurance, after?.assurance]
  const only = is ?? was
  if (was === undefined || is === undefined || was === is)
    return only === undefined ? null : <AssuranceMark assurance={only} />
  return (
    <>
      <AssuranceMark assurance={was} /> → <AssuranceMark assurance={is} />
    </>
  )
}

/** A thing that is the same is said once. */
function moved({ before, after }: SmelterDifference, said: (standing: SmelterStanding) => string): string {
  const sides = [before, after].flatMap((standing) => (standing === undefined ? [] : [said(standing)]))
  return [...new Set(sides)].join(' → ')
}

interface EndsProps {
  readonly title: string
  readonly ends: readonly TraceEnd[]
  readonly mineral: string
}

function Ends({ title, ends, mineral }: EndsProps) {
  if (ends.length === 0) return null
  return (
    <section>
      <h3>
        {title} <span class="dim">{number(ends.length)}</span>
      </h3>
      <ul class="lines">
        {ends.slice(0, endsShown).map((end) => (
          <li key={JSON.stringify(end)}>
            <span>
              <b>{end.smelterName ?? end.companyName ?? end.parts.join(', ')}</b> {endReason(end.reason)}
            </span>
            <small>{ask(end, mineral)}</small>
          </li>
        ))}
      </ul>
      {ends.length > endsShown && <p class="dim">{tw('more', { n: number(ends.length - endsShown) })}</p>}
    </section>
  )
}
