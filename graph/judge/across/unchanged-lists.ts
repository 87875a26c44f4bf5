import { addMonths } from '../../day.js'
import type { AcrossFinding, StandingForm } from '../../findings-ledger.js'
import type { Day } from '../../model.js'
import type { SmelterFacts } from '../../supply-graph.js'
import { assuranceOf } from '../assurance.js'
import { watchInForce } from '../watch-lists.js'
import { aboutCompany, warning, type AcrossQuestion } from './question.js'

/** Smelters named as examples. */
const namesShown = 3

/** The list of an earlier form sent again, though smelters on it have got another standing since. */
export function findUnchangedLists(question: AcrossQuestion): AcrossFinding[] {
  const found = question.standing.forms.flatMap((form) => unchanged(form, question))
  return [...new Map(found.map((one) => [one.key, one])).values()]
}

function unchanged(form: StandingForm, question: AcrossQuestion): AcrossFinding[] {
  const { previous, effective, company, uses } = form
  const { standing, policy } = question
  if (previous === undefined || addMonths(previous.effective, policy.unchangedListMonths) > effective)
    return []
  if (!isSame(uses, previous.uses)) return []

  const between = { from: previous.effective, to: effective }
  const changed = Array.from(uses)
    .map((index) => standing.smelters[index] ?? '')
    .filter((id) => isOtherStanding(question.facts(id), between, question))
    .sort()
  if (changed.length === 0) return []
  const params = { company, before: previous.effective, after: effective, changed: changed.length }
  const { mineral } = standing
  return [
    {
      key: `listUnchanged ${mineral} ${company}`,
      mineral,
      about: aboutCompany(company),
      finding: warning('listUnchanged', mineral, {
        ...params,
        names: changed.slice(0, namesShown).join(', '),
      }),
      companies: [company],
      smelters: changed,
    },
  ]
}

function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length || a.length === 0) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

/** A smelter nobody knew a status of before has not changed: it has become known. */
function isOtherStanding(
  facts: SmelterFacts | undefined,
  { from, to }: { readonly from: Day; readonly to: Day },
  { standing: { mineral }, policy }: AcrossQuestion,
): boolean {
  if (facts === undefined || !facts.statuses.some(({ date }) => date <= from)) return false
  const on = (day: Day) =>
    assuranceOf(facts, { day, mineral, policy, watch: watchInForce([], day) }).assurance
  return on(from) !== on(to)
}
