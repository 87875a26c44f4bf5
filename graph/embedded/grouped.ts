/** Numbers in groups, all in one array: those of group `g` stand from `starts[g]` to before `starts[g + 1]`. */
export interface Grouped {
  readonly starts: Int32Array
  readonly values: Int32Array
}

export const membersOf = ({ starts, values }: Grouped, group: number): Int32Array =>
  values.subarray(starts[group] ?? 0, starts[group + 1] ?? 0)

/** Counting sort of positions 0, 1, … by their group; order within a group is kept. */
export function grouped(groupOf: ArrayLike<number>, groups: number): Grouped {
  const starts = new Int32Array(groups + 1)
  for (let position = 0; position < groupOf.length; position += 1) {
    const after = (groupOf[position] ?? 0) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let group = 0; group < groups; group += 1)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)

  const next = starts.slice()
  const values = new Int32Array(groupOf.length)
  for (let position = 0; position < groupOf.length; position += 1) {
    const group = groupOf[position] ?? 0
    const place = next[group] ?? 0
    next[group] = place + 1
    values[place] = position
  }
  return { starts, values }
}
