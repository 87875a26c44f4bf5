/** What declarations and lists contradict each other in, and the finding that is open. Only `actions/across` writes. */
import { computed, signal } from '@preact/signals'
import type { KeptFinding } from '../../graph/api/findings.js'
import { client } from '../client.js'
import { createRemote } from './remote.js'
import { td } from './declarations.js'
import { enDeclarations, type DeclarationKey } from '../i18n/en-declarations.js'

export interface AcrossAsked {
  readonly state: 'open' | 'closed'
  readonly code?: string
  readonly mineral?: string
  readonly company?: string
  readonly limit: number
}

export const across = createRemote((question: AcrossAsked, signal) => client.findings(question, signal))
/** As many as are listed at once; grows on request. */
export const acrossLength = signal(200)
export const chosenId = signal<string | undefined>(undefined)
export const chosenFinding = computed(() =>
  across.state.value.reply?.items.find(({ id }) => id === chosenId.value),
)

/** The kind of a finding in a few words; a code nobody has words for as it is. */
export function kindName(code: string): string {
  const key = `kind.${code}`
  return isKey(key) ? td(key) : code
}

/** What opened or closed it: the file or decision, or only that a day had come. */
export const causeWords = ({ kind, name }: KeptFinding['opened']): string =>
  [td(`by.${kind}`), name].filter(Boolean).join(' ')

const isKey = (key: string): key is DeclarationKey => Object.hasOwn(enDeclarations, key)
