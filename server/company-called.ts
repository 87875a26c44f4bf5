import type { NodePage } from '../graph/api.js'
import { InvalidInputError, NotFoundError } from '../graph/errors.js'
import type { ReadOnly } from './read-only.js'
import { listed } from './text/words.js'

/**
 * The id of the company of that id or name; else of the only one a search finds.
 * @throws NotFoundError when no product or company is called so; InvalidInputError when several companies may be meant
 */
export async function companyCalled(
  typed: string,
  search: (query: string) => Promise<ReadOnly<NodePage>>,
): Promise<string> {
  const { items } = await search(typed)
  const companies = items.filter(({ kind }) => kind === 'company')
  const exact = companies.filter(
    ({ id, name }) => folded(id) === folded(typed) || folded(name) === folded(typed),
  )
  const found = exact.length > 0 ? exact : companies
  if (found.length === 1 && found[0] !== undefined) return found[0].id
  if (found.length === 0) throw new NotFoundError(`No product or company is called "${typed}".`)

  const candidates = found.map(({ id, name }) => `${id} (${name})`)
  throw new InvalidInputError(
    `"${typed}" may be several companies: ${listed(candidates, 5)}. Name one by its id.`,
  )
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
