/** What one benchmark found. `bar`: at least, or at most, this value; absent where a figure is for information. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly bar?: { readonly least: number } | { readonly most: number }
  /** What it was made of, for people. */
  readonly note?: string
}

export interface Benchmark {
  readonly name: string
  readonly about: string
  run(): Promise<Figure[]>
}

/** `undefined` for figures without a bar. */
export function holds({ value, bar }: Figure): boolean | undefined {
  if (bar === undefined) return undefined
  return 'least' in bar ? value >= bar.least : value <= bar.most
}

/** `≥ 15`, `≤ 3`, or nothing. */
export function barText({ bar }: Figure): string {
  if (bar === undefined) return ''
  return 'least' in bar ? `≥ ${bar.least}` : `≤ ${bar.most}`
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
