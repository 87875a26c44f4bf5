/** Ascending row numbers, kept as runs: the rows a form prepares come by the thousand. */
export class RowRuns {
  /** First and last row of each run in turn. */
  private readonly bounds: number[] = []

  get count(): number {
    return this.bounds.length / 2
  }

  /** False for a row before the last one: it is not taken. */
  add(row: number): boolean {
    const last = this.bounds.at(-1) ?? Number.NEGATIVE_INFINITY
    if (row === last + 1) this.bounds[this.bounds.length - 1] = row
    else if (row > last) this.bounds.push(row, row)
    return row >= last
  }

  has(row: number): boolean {
    const { bounds } = this
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((bounds[middle * 2 + 1] ?? 0) < row) low = middle + 1
      else high = middle
    }
    return (bounds[low * 2] ?? Number.POSITIVE_INFINITY) <= row
  }
}
