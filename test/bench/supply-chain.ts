/**
 * A generated supply chain as facts: companies in four tiers below products, each with one form. Every fifth form is
 * product-scoped with 500 to 2,000 numbers, the others speak for the company. The same size gives the same facts.
 */
import type { Declaration, ListContent, SmelterLine } from '../../graph/model.js'
import type { Change } from '../../graph/supply-graph.js'

export interface ChainSize {
  readonly companies: number
  readonly products: number
  /** Smelter lines per form. */
  readonly lines: number
}

const received = '2026-02-01'
const effective = '2026-01-15'
const smeltersKnown = 350
const linesPerProduct = 20
const minerals = ['Gold', 'Tantalum', 'Tin', 'Tungsten']
/** As traces ask for them. */
export const chainMinerals: readonly string[] = minerals.map((mineral) => mineral.toLowerCase())
const places = ['CD', 'RW', 'ID', 'PE', 'BO', 'CN', 'MY', 'BR']

export const productOf = (index: number): string => `LD-${String(index).padStart(5, '0')}`
const companyOf = (index: number): string => `S${String(index).padStart(5, '0')}`
const partOf = (company: number): string => `PN-${String(company).padStart(5, '0')}-0001`
/** A smelter has one mineral. */
const mineralOf = (smelter: number): string => minerals[smelter % minerals.length] ?? ''
const cidOf = (smelter: number): string => `CID${900_000 + smelter}`

/** Suppliers, smelters, their statuses, the BOM and the relations: what is there before a form comes in. */
export function chainLists(size: ChainSize): Change[] {
  const firstTier = Math.max(1, Math.floor(size.companies / 4))
  const each = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i))
  return [
    listOf({
      kind: 'suppliers',
      rows: each(size.companies, (index) => ({
        row: index + 2,
        supplier: companyOf(index),
        name: `Company ${index} Ltd`,
        aliases: [],
      })),
    }),
    listOf({
      kind: 'smelters',
      rows: each(smeltersKnown, (index) => ({
        row: index + 2,
        cid: cidOf(index),
        mineral: mineralOf(index).toLowerCase(),
        name: `Smelter number ${index}`,
        aliases: [],
        country: places[index % places.length] ?? 'CN',
      })),
    }),
    listOf({
      kind: 'smelter-status',
      rows: each(smeltersKnown, (index) => ({
        row: index + 2,
        cid: cidOf(index),
        scheme: 'RMAP',
        status: index % 9 === 0 ? 'Active' : 'Conformant',
        date: '2025-12-01',
      })),
    }),
    listOf({
      kind: 'bom',
      rows: each(size.products * linesPerProduct, (index) => {
        const product = Math.floor(index / linesPerProduct)
        const company = (product * 7 + (index % linesPerProduct) * 13) % firstTier
        return {
          row: index + 2,
          product: productOf(product),
          part: `OUR-${index}`,
          supplier: companyOf(company),
          supplierPart: partOf(company),
          minerals: 'all' as const,
        }
      }),
    }),
    listOf({ kind: 'relations', rows: relations(size.companies, firstTier) }),
  ]
}

/** Every company buys from four of the next tier. */
function relations(companies: number, width: number): (ListContent & { kind: 'relations' })['rows'] {
  const buyers = Array.from({ length: Math.max(0, companies - width) }, (_, index) => index)
  return buyers.flatMap((buyer) => {
    const next = (Math.floor(buyer / width) + 1) * width
    return [0, 1, 2, 3].map((step) => ({
      row: buyer * 4 + step + 2,
      buyer: companyOf(buyer),
      supplier: companyOf(Math.min(companies - 1, next + ((buyer * 3 + step * 11) % width))),
      minerals: 'all' as const,
    }))
  })
}

/** The form of one company. */
export function formOf(company: number, { lines }: ChainSize): Change & { kind: 'declaration' } {
  const id = `form-${company}`
  return {
    kind: 'declaration',
    file: { id, name: `${id}.xlsx`, bytes: 200_000 },
    received,
    declaration: declarationOf(company, lines),
  }
}

function declarationOf(company: number, lines: number): Declaration {
  const isProductScoped = company % 5 === 0
  const products = isProductScoped ? 500 + ((company * 37) % 1500) : 0
  return {
    template: 'CMRT',
    version: '6.5',
    language: 'English',
    scope: isProductScoped ? 'B' : 'A',
    minerals,
    effectiveDate: effective,
    company: { companyName: { value: companyOf(company), cell: 'D8' } },
    answers: minerals.flatMap((mineral, index) =>
      (['used', 'remains', 'covered', 'recycled', 'response', 'allIdentified', 'allReported'] as const).map(
        (role, question) => ({
          question: String(question + 1),
          role,
          mineral,
          answer: role === 'recycled' || role === 'covered' ? 'No' : 'Yes',
          text: role === 'recycled' || role === 'covered' ? 'No' : 'Yes',
          cell: `D${26 + question * 6 + index}`,
        }),
      ),
    ),
    smelters: Array.from({ length: lines }, (_, index) =>
      lineOf(index, (company * 17 + index) % smeltersKnown),
    ),
    mines: [],
    products: Array.from({ length: products }, (_, index) => ({
      row: 6 + index,
      number: `PN-${String(company).padStart(5, '0')}-${String(index + 1).padStart(4, '0')}`,
      name: `Part ${index}`,
      cells: { number: `B${6 + index}`, name: `C${6 + index}` },
    })),
    checker: { missing: 0, broken: false },
    findings: [],
  }
}

function lineOf(index: number, smelter: number): SmelterLine {
  const row = 5 + index
  const [cid, mineral, name] = [cidOf(smelter), mineralOf(smelter), `Smelter number ${smelter}`]
  const place = places[smelter % places.length] ?? 'CN'
  const mined = places[(smelter * 5 + index) % places.length] ?? 'CN'
  return {
    row,
    status: 'listed',
    cid,
    candidates: [],
    mineral,
    name,
    country: place,
    origins: [{ kind: 'country', code: mined, country: mined }],
    typed: { id: cid, mineral, lookup: name, name, country: place, origin: mined, recycled: 'No' },
    cells: {
      id: `A${row}`,
      mineral: `B${row}`,
      lookup: `C${row}`,
      name: `D${row}`,
      country: `E${row}`,
      origin: `P${row}`,
      recycled: `Q${row}`,
    },
  }
}

const listOf = (content: ListContent): Change => ({
  kind: 'list',
  file: { id: `list-${content.kind}`, name: `${content.kind}.csv`, bytes: 1 },
  received,
  complete: false,
  content,
})
