import type { Answer, Declaration, Finding, ReadByProfile } from '../../graph/model.js'
import type { Policy } from '../../graph/policy.js'
import { findContradictions } from '../check/contradictions/find-contradictions.js'
import type { TemplateTraits } from '../check/contradictions/told.js'
import type { CompanyBlock } from './company.js'
import type { FormLists } from './form-lists.js'

/** The parts of a form as they were read, however it is laid out. */
export interface ReadParts {
  readonly template: TemplateTraits
  readonly version: string
  readonly language: string
  readonly profile?: ReadByProfile
  readonly minerals: readonly string[]
  readonly head: CompanyBlock
  readonly answers: readonly Answer[]
  readonly lists: FormLists
  readonly checker: Declaration['checker']
  /** Of recognising, reading and counting. */
  readonly findings: readonly Finding[]
}

/** The declaration they make, with what it says against itself. */
export function declarationOf(parts: ReadParts, policy: Policy): Declaration {
  const { template, version, language, profile, minerals, head, answers, lists, checker } = parts
  const { smelters, mines, products, mineralsScope, rows, lookUp } = lists
  const contradictions = findContradictions({
    ...{ template, language, effectiveDate: head.effectiveDate, minerals, answers },
    ...{ lines: smelters, mines, rows, lookUp, policy },
  })
  return {
    template: template.kind,
    version,
    language,
    ...(profile ? { profile } : {}),
    ...(head.scope ? { scope: head.scope } : {}),
    ...(head.scopeDescription === undefined ? {} : { scopeDescription: head.scopeDescription }),
    minerals: [...minerals],
    ...(head.effectiveDate === undefined ? {} : { effectiveDate: head.effectiveDate }),
    company: head.company,
    answers: [...answers],
    smelters: [...smelters],
    mines: [...mines],
    products: [...products],
    ...(mineralsScope ? { mineralsScope: [...mineralsScope] } : {}),
    checker,
    findings: [...parts.findings, ...contradictions],
  }
}
