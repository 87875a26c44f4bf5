/** A workbook as its template comes, of which any number of filled forms are made. */
import { readRelationships, readWorkbookPart } from '../../../ingest/workbook/package-parts.js'
import { BlankSheet, type CellStyle, escaped, type RowValues } from './fill-sheet.js'
import { archiveOf, pack, type PackedPart, packedPart, type Piece } from './packed.js'

/** Rows by sheet. */
export type FilledSheets = Readonly<Record<string, ReadonlyMap<number, RowValues>>>

export interface Habits {
  /** Texts that are typed are kept in one list for all sheets, or each in its cell. */
  readonly typedTexts: 'shared' | 'inline'
  readonly numberType: string
}

const stringsPart = 'xl/sharedStrings.xml'

export class BlankForm {
  private readonly sheets = new Map<string, { part: string; sheet: BlankSheet }>()
  private readonly packed = new Map<string, PackedPart>()
  private readonly strings: BlankStrings

  constructor(
    private readonly parts: Readonly<Record<string, Uint8Array>>,
    private readonly habits: Habits,
  ) {
    this.strings = new BlankStrings(this.text(stringsPart))
  }

  fill(filled: FilledSheets): Buffer {
    const added: string[] = []
    const style: CellStyle = {
      typed: (text) =>
        this.habits.typedTexts === 'inline'
          ? { type: 'inlineStr', content: `<is><t>${escaped(text)}</t></is>` }
          : { type: 's', content: `<v>${this.strings.count + added.push(text) - 1}</v>` },
      numberType: this.habits.numberType,
    }
    const changed = new Map<string, readonly Piece[]>()
    for (const [name, rows] of Object.entries(filled)) {
      const { part, sheet } = this.sheet(name)
      changed.set(part, sheet.fill(rows, style))
    }
    if (added.length > 0) changed.set(stringsPart, this.strings.with(added))
    return archiveOf(
      Object.keys(this.parts).map((name) => {
        const pieces = changed.get(name)
        return pieces ? packedPart(name, pieces) : this.unchanged(name)
      }),
    )
  }

  private unchanged(name: string): PackedPart {
    const part = this.packed.get(name) ?? packedPart(name, [pack(this.parts[name] ?? new Uint8Array())])
    this.packed.set(name, part)
    return part
  }

  private sheet(name: string): { part: string; sheet: BlankSheet } {
    const known = this.sheets.get(name)
    if (known) return known
    const part = this.partOf(name)
    const opened = { part, sheet: new BlankSheet(this.text(part)) }
    this.sheets.set(name, opened)
    return opened
  }

  private partOf(sheet: string): string {
    const workbook = readWorkbookPart(this.bytes('xl/workbook.xml'), 'xl/workbook.xml')
    const id = workbook.sheets.find(({ name }) => name === sheet)?.relationship
    const relations = readRelationships(this.bytes('xl/_rels/workbook.xml.rels'), 'xl/workbook.xml')
    const target = relations.find((relation) => relation.id === id)?.target
    if (target === undefined) throw new Error(`The blank form has no sheet "${sheet}".`)
    return target
  }

  private bytes(name: string): Buffer {
    const part = this.parts[name]
    if (part === undefined) throw new Error(`The blank form has no part ${name}.`)
    return Buffer.from(part)
  }

  private text(name: string): string {
    return this.bytes(name).toString()
  }
}

/** The shared strings of a blank form; those a form adds are written behind them. */
class BlankStrings {
  readonly count: number
  private readonly open: string
  private readonly items: Piece

  constructor(xml: string) {
    this.count = xml.match(/<si[>/]/g)?.length ?? 0
    const open = /^.*?<sst\b[^>]*>/s.exec(xml)?.[0] ?? ''
    this.open = open.replace(/ (count|uniqueCount)="\d+"/g, '')
    this.items = pack(xml.slice(open.length, xml.lastIndexOf('</sst>')))
  }

  with(added: readonly string[]): readonly Piece[] {
    const items = added.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
    return [pack(this.open), this.items, pack(`${items.join('')}</sst>`)]
  }
}
