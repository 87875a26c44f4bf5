/** Small words for terminal texts. */

/** `notListed` → `not listed`. */
export const wordsOf = (code: string): string => code.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()

/** `counted(2, 'row')` → `2 rows`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** `['a', 'b', 'c']` → `a, b, c`; past `most`: `a, b and 7 more`. `count`: of all, where `items` are only the first. */
export function listed(items: readonly string[], most: number, count = items.length): string {
  if (count <= most) return items.join(', ')
  return `${items.slice(0, most).join(', ')} and ${count - most} more`
}
