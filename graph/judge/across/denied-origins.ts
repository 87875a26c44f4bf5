/**
 * A supplier says No to the covered countries, or to conflict-affected and high-risk areas, while a smelter it names
 * is shown to source there: by other suppliers or a reference list, or by its own lines against a list in force on
 * the day of its form. Only a graph can see the first.
 */
import type { AcrossFinding, StandingForm } from '../../findings-ledger.js'
import { formSheets } from '../../form-sheets.js'
import { coveredCountries } from '../../lists/covered-countries.js'
import type { Finding } from '../../model.js'
import type { AreaList, ClaimGroup } from '../../supply-graph.js'
import { coveredAreas } from '../areas-in-force.js'
import { aboutCompany, type AcrossQuestion } from './question.js'
import { shownOrigins, type Shown } from './shown-origins.js'

type Denied = 'covered' | 'cahra'

export function findDeniedOrigins(question: AcrossQuestion): AcrossFinding[] {
  const covered = coveredAreas(coveredCountries)
  return [
    ...deniedAgainst(covered, 'covered', question),
    ...question.areas.flatMap((list) => deniedAgainst(list, 'cahra', question)),
  ]
}

function deniedAgainst(list: AreaList, denied: Denied, question: AcrossQuestion): AcrossFinding[] {
  const shownBy = shownOrigins(list, question)
  const byOthers = new Map<string, Met>()
  const byItself = new Map<string, Met>()
  for (const form of question.standing.forms) {
    if (form.stated[denied]?.answer !== 'No' || !isInScope(form, question)) continue
    const shown = shownBy(form.effective)
    meet(byOthers, form, (index) => shownByOthers(shown.at(index), form.company))
    meet(byItself, form, (index) => shownByItself(shown.at(index), form.company))
  }
  const against = { list, denied, question }
  return [
    ...[...byOthers.values()].map((met) => findingOf('saidNoOthersShow', met, against)),
    // Of the covered countries the reading of the form tells, at the answer.
    ...(denied === 'covered'
      ? []
      : [...byItself.values()].map((met) => findingOf('saidNoItselfShows', met, against))),
  ]
}

function isInScope({ company, uses }: StandingForm, { scope, standing }: AcrossQuestion): boolean {
  if (scope === 'all' || scope.companies.has(company)) return true
  for (let at = 0; at < uses.length; at += 1) {
    if (scope.smelters.has(standing.smelters[uses[at] ?? 0] ?? '')) return true
  }
  return false
}

const shownByItself = ({ any }: Shown, company: string): ClaimGroup | undefined =>
  any.find(({ source, declarants }) => source !== 'reference' && isAmong(declarants, company))

const shownByOthers = ({ firm }: Shown, company: string): ClaimGroup | undefined =>
  firm.find(
    ({ source, declarants }) => source === 'reference' || declarants.length > 1 || declarants[0] !== company,
  )

/** `sorted` may hold every supplier there is. */
function isAmong(sorted: readonly string[], company: string): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < company) low = middle + 1
    else high = middle
  }
  return sorted[low] === company
}

/** What one company denies: its smelters that are shown otherwise, and an example. */
interface Met {
  readonly form: StandingForm
  readonly smelters: Set<number>
  readonly example: { readonly index: number; readonly claim: ClaimGroup }
}

/** Looks at every smelter the form names. */
function meet(
  met: Map<string, Met>,
  form: StandingForm,
  shownAt: (index: number) => ClaimGroup | undefined,
): void {
  let known = met.get(form.company)
  for (let at = 0; at < form.uses.length; at += 1) {
    const index = form.uses[at] ?? 0
    const claim = shownAt(index)
    if (claim === undefined) continue
    known ??= { form, smelters: new Set(), example: { index, claim } }
    known.smelters.add(index)
  }
  if (known !== undefined) met.set(form.company, known)
}

interface Against {
  readonly list: AreaList
  readonly denied: Denied
  readonly question: AcrossQuestion
}

function findingOf(code: string, met: Met, { list, denied, question }: Against): AcrossFinding {
  const { mineral, smelters } = question.standing
  const { form, example } = met
  const { company } = form
  const other =
    code === 'saidNoOthersShow' ? example.claim.declarants.find((each) => each !== company) : undefined
  const named = [...met.smelters].map((index) => smelters[index] ?? '')
  const finding: Finding = {
    code,
    severity: 'warning',
    sheet: formSheets.declaration,
    cell: form.stated[denied]?.cell ?? '',
    mineral,
    params: {
      ...{ company, question: denied, list: list.id, smelters: named.length },
      ...{ smelter: smelters[example.index] ?? '', country: example.claim.origin.code ?? '' },
      ...(other === undefined ? {} : { other }),
    },
  }
  return {
    key: `${code} ${mineral} ${company} ${list.id}`,
    mineral,
    about: aboutCompany(company),
    finding,
    companies: other === undefined ? [company] : [company, other],
    smelters: named.sort(),
  }
}
