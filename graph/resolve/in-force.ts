import type { Strength } from '../model.js'
import type { MineralHead } from './question-roles.js'
import type { ScopeKey } from './scope-key.js'
import type { Candidate } from './standing.js'

/** What stands under the keys that can speak for a part: its own, `*`, and each described scope. */
export interface StandingForPart {
  readonly own?: Candidate | undefined
  readonly company?: Candidate | undefined
  readonly described: readonly Candidate[]
}

export interface InForceForm {
  readonly form: Candidate
  readonly strength: Strength
  readonly proven: boolean
  /** Answers differ among what is in force, or a newer wider form contradicts the part's own (`scopeConflict`). */
  readonly conflict: boolean
}

/** Whether a person has decided that a described scope covers what is asked about. */
export type IsCovered = (key: ScopeKey) => boolean

/** Rule 9, for a part: its own form if that is fresh enough, else everything that may speak for it. */
export function inForceForPart(standing: StandingForPart, isCovered: IsCovered): readonly InForceForm[] {
  const { own, company, described } = standing
  const wider = company === undefined ? described : [company, ...described]
  if (own !== undefined && !own.stale) {
    const contradicted = wider.some((form) => form.effective > own.effective && answersDiffer([own, form]))
    return [{ form: own, strength: 'strong', proven: true, conflict: contradicted }]
  }

  const forms = withoutOutdated(own === undefined ? wider : [own, ...wider])
  return forms.map((form) => inForceForm(form, isCovered, { own, conflict: answersDiffer(forms) }))
}

/** Rule 9, for a company reached without part: everything that stands under any key. */
export function inForceWithoutPart(
  standing: readonly Candidate[],
  isCovered: IsCovered,
): readonly InForceForm[] {
  const forms = withoutOutdated(standing)
  return forms.map((form) => inForceForm(form, isCovered, { own: undefined, conflict: answersDiffer(forms) }))
}

function inForceForm(
  form: Candidate,
  isCovered: IsCovered,
  { own, conflict }: { own: Candidate | undefined; conflict: boolean },
): InForceForm {
  const decided = form.key.startsWith('C:') && isCovered(form.key)
  return {
    form,
    strength: decided && !form.stale ? 'medium' : 'may-contain',
    proven: form === own || form.key === '*' || decided,
    conflict,
  }
}

/** A stale form is not in force beside a `*` that is not stale, and therefore newer. */
function withoutOutdated(forms: readonly Candidate[]): readonly Candidate[] {
  const freshCompany = forms.some(({ key, stale }) => key === '*' && !stale)
  return freshCompany ? forms.filter(({ stale }) => !stale) : forms
}

const answersDiffer = (forms: readonly Candidate[]): boolean =>
  new Set(forms.map(({ head }) => answersOf(head))).size > 1

const answersOf = ({ used, remains }: MineralHead): string => `${used} ${remains}`
