import type { NodePage } from '../graph/api/nodes.js'
import { InvalidInputError, NotFoundError } from '../graph/errors.js'
import { beginsWithWords, exactName } from '../graph/resolve/exact-name.js'
import { foldNumber } from '../graph/resolve/part-number.js'
import type { ReadOnly } from './read-only.js'
import { listed } from './text/words.js'

/**
 * The id of the company of that id, name, alias or local name, case, width and punctuation aside, else of the only one
 * whose name begins with these words; nothing looser: a mistyped product is no company.
 * @throws NotFoundError that names what is called alike; InvalidInputError when several companies are called so
 */
export async function companyCalled(
  typed: string,
  search: (query: string) => Promise<ReadOnly<NodePage>>,
): Promise<string> {
  const { items } = await search(typed)
  const companies = items.filter(({ kind, part }) => kind === 'company' && part === undefined)
  const byId = companies.filter(({ id }) => foldNumber(id) === foldNumber(typed))
  const named = companies.filter((company) => isCalled(company, typed))
  const begun = companies.filter(({ name }) => beginsWithWords(name, typed))
  const found = [byId, named].find((some) => some.length > 0) ?? begun
  if (found.length === 1 && found[0] !== undefined) return found[0].id
  if (found.length > 1)
    throw new InvalidInputError(
      `"${typed}" may be several companies: ${listed(found.map(inWords), shown)}. Name one by its id.`,
    )

  const near = items
    .filter(({ kind, part }) => (kind === 'company' && part === undefined) || kind === 'product')
    .map(inWords)
  const hint = near.length === 0 ? '' : ` Did you mean ${listed(near, shown)}?`
  throw new NotFoundError(`No product or company is called "${typed}".${hint}`)
}

/** A company with the number its product lists name, as they write it. */
export interface Lister {
  readonly company: string
  readonly name: string
  readonly part: string
}

/** Companies whose product lists name the number. */
export async function listersOf(
  typed: string,
  search: (query: string) => Promise<ReadOnly<NodePage>>,
): Promise<readonly Lister[]> {
  const { items } = await search(typed)
  return items.flatMap(({ id, name, part }) =>
    part !== undefined && foldNumber(part) === foldNumber(typed) ? [{ company: id, name, part }] : [],
  )
}

/** Candidates a message names. */
const shown = 5

type Node = ReadOnly<NodePage>['items'][number]

function isCalled({ name, aliases = [] }: Node, typed: string): boolean {
  const wanted = exactName(typed)
  return wanted !== '' && [name, ...aliases].some((each) => exactName(each) === wanted)
}

const inWords = ({ id, name }: Node): string => (id === name ? id : `${id} (${name})`)
