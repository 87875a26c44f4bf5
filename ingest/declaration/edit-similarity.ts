/** 1 minus the edits per letter; a swap of neighbours is one edit (optimal string alignment, row by row). */
export function editSimilarity(a: string, b: string): number {
  const codes = Uint16Array.from({ length: b.length }, (_, at) => b.charCodeAt(at))
  let twoAbove = new Uint16Array(b.length + 1)
  let above = new Uint16Array(b.length + 1)
  let current = Uint16Array.from({ length: b.length + 1 }, (_, at) => at)

  for (let i = 1; i <= a.length; i++) {
    const oldest = twoAbove
    twoAbove = above
    above = current
    current = oldest
    fillRow({
      current,
      above,
      twoAbove,
      codes,
      code: a.charCodeAt(i - 1),
      before: a.charCodeAt(i - 2),
      row: i,
    })
  }
  return 1 - (current[b.length] ?? 0) / Math.max(a.length, b.length, 1)
}

interface Row {
  readonly current: Uint16Array
  readonly above: Uint16Array
  readonly twoAbove: Uint16Array
  readonly codes: Uint16Array
  /** The row's letter and the one before it; NaN before the first. */
  readonly code: number
  readonly before: number
  readonly row: number
}

function fillRow({ current, above, twoAbove, codes, code, before, row }: Row): void {
  current[0] = row
  let left = row
  let codeBefore = -1
  for (let j = 1; j < current.length; j++) {
    const other = codes[j - 1] ?? 0
    const diagonal = above[j - 1] ?? 0
    const isSwap = code === codeBefore && before === other
    const cheapest = Math.min(
      code === other ? diagonal : diagonal + 1,
      (above[j] ?? 0) + 1,
      left + 1,
      isSwap ? (twoAbove[j - 2] ?? 0) + 1 : left + 1,
    )
    current[j] = cheapest
    left = cheapest
    codeBefore = other
  }
}
