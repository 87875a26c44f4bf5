/**
 * The BOM lines of all products that carry a mineral on a day, side by side in typed arrays, so that a question walks
 * memory instead of objects. Lines of a product that say the same of part, supplier and number are one with several
 * ways. Linear in lines, but for sorting those of each product.
 */
import { groupBy } from '../group-by.js'
import { assembliesOf, productsOf } from './assemblies.js'
import { carriedLines, type CarriedLine } from './carried-lines.js'
import { absent } from './edge-blocks.js'
import type { Lens } from './lens.js'

export interface LineTable {
  /** Words, in order of their text. */
  readonly products: readonly number[]
  /** By position of a product, its first line; one more for the end. */
  readonly firstLine: Int32Array
  /** By line, words: in order of their texts within a product. `company`, `label`: `absent` without. */
  readonly part: Int32Array
  readonly company: Int32Array
  readonly label: Int32Array
  /** By line, its first way; one more for the end. */
  readonly firstWay: Int32Array
  /** By way, the supplier's state; `absent` for a sub-assembly without supplier. */
  readonly state: Int32Array
  /** By way to a sub-assembly, positions of the products it is put together of. */
  readonly inside: ReadonlyMap<number, readonly number[]>
}

/** With the place each way leads to; `absent` as for `state`. */
export interface PlacedLines extends LineTable {
  readonly place: Int32Array
}

/** First way and end of those of a product's lines. */
export const waysOfProduct = (
  { firstLine, firstWay }: LineTable,
  position: number,
): readonly [number, number] => [
  firstWay[firstLine[position] ?? 0] ?? 0,
  firstWay[firstLine[position + 1] ?? 0] ?? 0,
]

export function lineTable(lens: Lens): LineTable {
  const { words } = lens.graph
  const textOf = (word: number): string => (word === absent ? '' : words.text(word))
  const byText = (left: number, right: number): number => compare(textOf(left), textOf(right))
  const products = [...productsOf(lens.graph)].sort(byText)
  const positions = new Map(products.map((product, position) => [product, position]))
  const table = new Columns()
  for (const product of products) {
    table.beginProduct()
    const lines = groupBy(carriedLines(lens, product), (line) => keyOf(lens, line))
    const sorted = [...lines.values()].sort(([left], [right]) => {
      const [one, other] = [namesOf(lens, left), namesOf(lens, right)]
      return byText(one[0], other[0]) || byText(one[1], other[1]) || byText(one[2], other[2])
    })
    for (const ways of sorted) {
      table.beginLine(namesOf(lens, ways[0]))
      for (const { state = absent, assembly } of ways) {
        const inside = assembly === undefined ? [] : [...assembliesOf(lens, assembly, product)]
        table.addWay(
          state,
          inside.flatMap((one) => positions.get(one) ?? []),
        )
      }
    }
  }
  return { products, ...table.finished() }
}

type LineNames = readonly [part: number, company: number, label: number]

const namesOf = ({ graph }: Lens, line: CarriedLine | undefined): LineNames => [
  line?.part ?? absent,
  line?.state === undefined ? absent : graph.states.companyOf(line.state),
  line?.label ?? absent,
]

const keyOf = (lens: Lens, line: CarriedLine): string => namesOf(lens, line).join(' ')

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** The columns while they grow. */
class Columns {
  readonly #firstLine: number[] = []
  readonly #names: [number[], number[], number[]] = [[], [], []]
  readonly #firstWay: number[] = []
  readonly #state: number[] = []
  readonly #inside = new Map<number, readonly number[]>()

  beginProduct(): void {
    this.#firstLine.push(this.#firstWay.length)
  }

  beginLine(names: LineNames): void {
    this.#firstWay.push(this.#state.length)
    names.forEach((name, column) => this.#names[column]?.push(name))
  }

  addWay(state: number, inside: readonly number[]): void {
    const way = this.#state.push(state) - 1
    if (inside.length > 0) this.#inside.set(way, inside)
  }

  finished(): Omit<LineTable, 'products'> {
    const [part, company, label] = this.#names
    return {
      firstLine: Int32Array.from([...this.#firstLine, this.#firstWay.length]),
      part: Int32Array.from(part),
      company: Int32Array.from(company),
      label: Int32Array.from(label),
      firstWay: Int32Array.from([...this.#firstWay, this.#state.length]),
      state: Int32Array.from(this.#state),
      inside: this.#inside,
    }
  }
}
