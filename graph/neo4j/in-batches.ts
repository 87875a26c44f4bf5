/** Items by so many at a time; the last may have fewer. */
export function* inBatches<Item>(items: Iterable<Item>, size: number): Iterable<readonly Item[]> {
  let some: Item[] = []
  for (const item of items) {
    some.push(item)
    if (some.length < size) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
