import type { Declaration, Finding, ListContent } from '../graph/model.js'

/** What a file turned out to be: a declaration in one of the known templates, or one of the known lists. */
export type ReadFile =
  | { readonly kind: 'declaration'; readonly declaration: Declaration }
  | { readonly kind: 'list'; readonly content: ListContent; readonly findings: readonly Finding[] }
