/** Declarations: listed, opened, looked at cell by cell, and what a person says of one. */
import { effect, untracked } from '@preact/signals'
import type { DeclarationRuling } from '../../graph/api/decisions.js'
import type { Severity } from '../../graph/model.js'
import { client } from '../client.js'
import {
  cellShown,
  findingChosen,
  findingsShown,
  form,
  isSaying,
  listed,
  listLength,
  opened,
  placeText,
  saying,
  sayingProblem,
  severityShown,
  sheetRows,
  type Act,
  type FormFinding,
  type Saying,
} from '../state/declarations.js'
import { across } from '../state/across.js'
import { decider } from '../state/desk.js'
import { view } from '../state/store.js'
import { today } from '../state/words.js'
import { expireAnswers } from './ask.js'
import { showPlace } from './navigate.js'

/** Keeps list, form and rows of the workbook in step with the address; ends with what it returns. */
export function followDeclarations(): () => void {
  const ends = [
    effect(() => {
      const { page, declaration, company } = view.value
      const limit = listLength.value
      if (page !== 'declarations') return
      untracked(() => void ask(declaration, { limit, ...(company !== undefined && { company }) }))
    }),
    effect(() => {
      const [file, place] = [form.value?.id, cellShown.value]
      untracked(() =>
        file === undefined || place === undefined
          ? sheetRows.clear()
          : void sheetRows.ask({ file, ...place }),
      )
    }),
    effect(() => {
      if (form.value && view.value.cell === undefined) untracked(showFirst)
    }),
  ]
  return () => ends.forEach((end) => end())
}

async function ask(
  declaration: string | undefined,
  question: Parameters<typeof listed.ask>[0],
): Promise<void> {
  if (declaration === undefined) return listed.ask(question)
  findingChosen.value = undefined
  saying.value = undefined
  return opened.ask(declaration)
}

/** The cell of the worst finding, else that of the company's name. */
function showFirst(): void {
  const first = findingsShown.value.find(({ finding }) => finding.cell !== undefined)
  if (first) chooseFinding(first)
  else showCell(undefined, form.value?.declaration.company['companyName']?.cell ?? 'D8')
}

export function chooseFinding({ key, finding }: FormFinding): void {
  findingChosen.value = key
  const row = finding.row === undefined ? undefined : `A${finding.row}`
  const cell = finding.cell ?? row
  if (cell !== undefined) showCell(finding.sheet, cell)
}

/** Without sheet: the first one. */
export const showCell = (sheet: string | undefined, cell: string): void => showPlace(placeText(sheet, cell))

export function stepFinding(by: 1 | -1): void {
  const all = findingsShown.value
  const at = all.findIndex(({ key }) => key === findingChosen.value)
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]
  if (next) chooseFinding(next)
}

export const showSeverity = (severity: Severity | 'all'): void => {
  severityShown.value = severity
}
export const listMore = (): void => {
  listLength.value += 500
}

/** Opens what is said of the form; nothing is said before it is sent. */
export function beginSaying(act: Act): void {
  const { company, scope = '', effective } = form.value ?? { company: '', effective: '' }
  sayingProblem.value = undefined
  saying.value = { act, reason: '', day: today(), declarant: company, scope, effective }
}
export const say = (change: Partial<Saying>): void => {
  if (saying.value) saying.value = { ...saying.value, ...change }
}
export const stopSaying = (): void => {
  saying.value = undefined
}

export async function sendSaying(): Promise<void> {
  const [said, id] = [saying.value, form.value?.id]
  if (!said || id === undefined || isSaying.value) return
  isSaying.value = true
  sayingProblem.value = undefined
  try {
    await client.ruleOnDeclaration(id, rulingOf(said))
    saying.value = undefined
    expireAnswers()
    listed.expire()
    across.expire()
    await opened.refresh()
  } catch (problem) {
    sayingProblem.value = problem
  } finally {
    isSaying.value = false
  }
}

function rulingOf({ act, reason, day, ...corrected }: Saying): DeclarationRuling {
  const signed = {
    ...(decider.value.trim() !== '' && { by: decider.value.trim() }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(day !== '' && { day }),
  }
  return act === 'corrected' ? { ...changesIn(corrected), ...signed } : { state: act, ...signed }
}

/** Only what differs from how the form stands now. */
function changesIn({ declarant, scope, effective }: Pick<Saying, 'declarant' | 'scope' | 'effective'>) {
  const now = form.value
  return {
    ...(declarant.trim() !== '' && declarant.trim() !== now?.company && { declarant: declarant.trim() }),
    ...(isScope(scope) && scope !== now?.scope && { scope }),
    ...(effective !== '' && effective !== now?.effective && { effective }),
  }
}

const isScope = (text: string): text is 'A' | 'B' | 'C' => text === 'A' || text === 'B' || text === 'C'
