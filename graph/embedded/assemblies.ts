import type { Adjacency } from './adjacency.js'
import type { Lens } from './lens.js'
import { followContains } from './reach-walk.js'

/**
 * A product and what it is put together of, cycles ended. `without`: the product whose line it is asked for, which no
 * simple way passes again.
 */
export function assembliesOf(lens: Lens, product: number, without = -1): ReadonlySet<number> {
  const found = new Set([product].filter((first) => first !== without))
  for (const part of found)
    followContains(lens, part, undefined, (assembly) => assembly !== without && found.add(assembly))
  return found
}

/** Products with any line, by word. */
export const productsOf = ({ bom, contains, byForm }: Adjacency): ReadonlySet<number> =>
  new Set([...bom.owners(), ...contains.owners(), ...byForm.owners()])
