/** Small words for terminal texts. */

/** `notListed` → `not listed`. */
export const wordsOf = (code: string): string => code.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()

/** `counted(2, 'row')` → `2 rows`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** `['a', 'b', 'c']` → `a, b, c`; past `most`: `a, b and 7 more`. */
export function listed(items: readonly string[], most: number): string {
  if (items.length <= most) return items.join(', ')
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`
}
