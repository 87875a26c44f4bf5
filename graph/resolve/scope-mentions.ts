/** Described scopes (rules 6, 9): each proves nothing for a part until a person has said what it covers. */
import type { NotedFinding } from '../edges.js'
import { formSheets } from '../form-sheets.js'
import type { Form } from './form.js'
import type { Identities, Settled } from './identities.js'
import type { Mention } from './mention.js'
import { type DescribedScopes, scopeKeyOf } from './scope-key.js'

export interface Described {
  readonly company: string
  /** Of the company. */
  readonly forms: readonly Form[]
  readonly described: DescribedScopes
  readonly identities: Identities
}

export interface ScopeMentions {
  readonly mentions: readonly Mention[]
  /** `scopeDecided`: while the form is in force. */
  readonly noted: readonly NotedFinding[]
}

/** Of forms that count for the company in the end, and speak for any mineral. */
export function scopeMentions({ company, forms, described, identities }: Described): ScopeMentions {
  const mentions: Mention[] = []
  const noted: NotedFinding[] = []
  for (const form of forms) {
    const text = describedIn(form, company)
    if (text === undefined || form.heads.size === 0) continue
    const settled = identities.settled({ kind: 'scope', text, company })
    const waits = settled === undefined && !described.isReplaced(text)
    mentions.push(mentionOfScope(form, { company, text, waits }))
    if (settled !== undefined) noted.push(decidedFinding(form, text, settled))
  }
  return { mentions, noted }
}

/** The description a form stands under; empty where it leaves its scope open. */
function describedIn({ fact, periods }: Form, company: string): string | undefined {
  const period = periods.at(-1)
  if (period?.accepted !== true || period.company !== company) return undefined
  const { scopeDescription } = fact.declaration
  const key = scopeKeyOf(period.scope, scopeDescription)
  if (!key.startsWith('C:')) return undefined
  return period.scope === 'C' ? (scopeDescription?.trim() ?? '') : ''
}

function mentionOfScope(
  { fact: { file, declaration } }: Form,
  { company, text, waits }: { readonly company: string; readonly text: string; readonly waits: boolean },
): Mention {
  const { scopeDescription, scope } = declaration.company
  const place = scopeDescription ?? scope
  return {
    subject: { kind: 'scope', text, company },
    waits,
    file: file.id,
    sheet: place?.sheet ?? formSheets.declaration,
    ...(place !== undefined && { cell: place.cell }),
    clues: {},
    near: [],
  }
}

/** By whose word the form speaks for parts; from the day that word speaks from. */
function decidedFinding({ fact }: Form, text: string, { by, ids }: Settled): NotedFinding {
  const params = {
    text,
    covers: ids.includes('*') ? 'all' : ids.length === 0 ? 'none' : 'some',
    ...(ids.length > 0 && !ids.includes('*') && { numbers: ids.join(', ') }),
    by: by.by,
    date: by.received,
    decision: by.id,
  }
  return {
    finding: { code: 'scopeDecided', severity: 'note', params },
    minerals: 'all',
    declaration: fact.file.id,
    validFrom: by.decision.day,
  }
}
