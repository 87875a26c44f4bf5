/** Where each text of the shared strings begins: one pass over their tags, most of them met in a single hop. */
import { findLessThan, viewOf, wordOf } from './find-tag.js'
import type { ReadBudget } from './read-budget.js'
import { refusal } from './refusal.js'
import { shortName, Token, XmlCursor } from './xml-cursor.js'

const item = shortName('si')
const greaterThan = 0x3e

/**
 * The byte after the name of each `si`, in file order.
 * @throws RefusedFileError `tooLarge` for more texts than the limit, `doctype`
 */
export function itemStarts(bytes: Buffer, part: string, budget: ReadBudget): Uint32Array {
  const view = viewOf(bytes)
  const cursor = new XmlCursor(bytes, part)
  let starts = new Uint32Array(16_384)
  let count = 0
  for (let token = cursor.next(); token !== Token.End; token = cursor.next()) {
    if (token !== Token.Open || cursor.shortName !== item) continue
    for (let at = cursor.nameEnd; at > 0; at = nextItem(view, at)) {
      if (count === budget.limits.sharedStrings) throw tooMany(part, budget.limits.sharedStrings)
      if (count === starts.length) starts = doubled(starts)
      starts[count++] = at
      cursor.moveTo(at)
    }
  }
  return starts.subarray(0, count)
}

const tooMany = (part: string, limit: number) =>
  refusal('tooLarge', `${part} has more than ${limit} texts, no form has so many.`)

const tagBehindTag = wordOf('><')
const textOpen = wordOf('t>')
const textOpenWithSpace = wordOf('t ')
const textClose = wordOf('</t>')
const itemClose = wordOf('</si')
const itemOpen = wordOf('><si')
const declaration = wordOf('<!')
const instruction = wordOf('<?')
const anyItem = wordOf('<si')
const twoBytes = 0xffff
const threeBytes = 0xffffff

/**
 * From behind the name of one `si` to behind that of the next, where nothing stands between them; else 0. Nearly every
 * text is `<si><t>…</t></si>`, met in a single hop; in rich text only tags' beginnings are looked at.
 */
function nextItem(view: DataView, nameEnd: number): number {
  const { byteLength } = view
  let at = findLessThan(view, nameEnd + (hasPlainOpening(view, nameEnd) ? 4 : 0))
  while (at >= 0 && at + 12 < byteLength) {
    const word = view.getInt32(at, true)
    if (isPlainEnd(view, at)) at += 4
    else if (word === itemClose) return isItemBehind(view, at + 4) ? at + 8 : 0
    else if (isTagOfText(word)) at = findLessThan(view, at + 3)
    else return 0
  }
  return 0
}

/** No comment, CDATA or processing instruction, and no item within or behind one that is empty. */
const isTagOfText = (word: number): boolean =>
  (word & twoBytes) !== declaration && (word & twoBytes) !== instruction && (word & threeBytes) !== anyItem

/** Behind the name of `<si><t>` or `<si><t xml:space="preserve">`. */
export function hasPlainOpening(view: DataView, nameEnd: number): boolean {
  if (nameEnd + 4 > view.byteLength || view.getInt16(nameEnd, true) !== tagBehindTag) return false
  const tag = view.getInt16(nameEnd + 2, true)
  return tag === textOpen || tag === textOpenWithSpace
}

/** `</t></si`. */
export const isPlainEnd = (view: DataView, at: number): boolean =>
  view.getInt32(at, true) === textClose && view.getInt32(at + 4, true) === itemClose

/** `><si>` behind `</si`. */
const isItemBehind = (view: DataView, at: number): boolean =>
  view.getInt32(at, true) === itemOpen && view.getUint8(at + 4) === greaterThan

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
