/** Which mineral every question row is about, by slot. */
import { isKnownMineral, mineralId } from '../../graph/lists/minerals.js'
import type { Finding } from '../../graph/model.js'
import { finding } from '../check/codes.js'
import { sheetNames, type ChosenMinerals, type QuestionLayout, type Template } from '../templates/template.js'
import type { Sheet } from '../workbook/workbook.js'
import { fold, untrimmedTextOf } from './cells.js'
import { choicesOf } from './mineral-choices.js'

/** A mineral the form asks about. */
export interface Slot {
  /** In the form's own word, where its drop-downs offer one; else as written. */
  readonly mineral: string
  /** As the form's formulas have it: the Checker compares this with the smelter list. */
  readonly label: string
  /** Rows below the first slot. */
  readonly offset: number
}

export interface ReadSlots {
  readonly slots: readonly Slot[]
  readonly findings: readonly Finding[]
}

export function readSlots({ minerals, questions }: Template, sheet: Sheet): ReadSlots {
  if (minerals.mode === 'fixed') return { slots: minerals.minerals.map(fixedSlot), findings: [] }

  const cached = cachedLabels(minerals, questions, sheet)
  const slots = cached.length > 0 ? cached : sortedChoices(minerals, sheet)
  const isGuessed = cached.length === 0 && slots.length > 1
  return {
    slots,
    findings: [...(isGuessed ? [orderGuessed(minerals, slots)] : []), ...slotDoubts(minerals, slots, sheet)],
  }
}

const fixedSlot = (mineral: string, offset: number): Slot => ({ mineral, label: mineral, offset })

/** In the file's own order, because it sorts by the locale of the program that saved it. */
function cachedLabels(
  layout: ChosenMinerals,
  questions: readonly QuestionLayout[],
  sheet: Sheet,
): readonly Slot[] {
  const ofSlots = labelled(layout, (offset) => untrimmedTextOf(sheet.cell(layout.slotCells[offset] ?? '')))
  if (ofSlots.length > 0) return ofSlots

  const place = questions[0]?.place
  if (!place || !('firstRow' in place)) return []
  return labelled(layout, (offset) =>
    untrimmedTextOf(sheet.cell(`B${place.firstRow + offset}`))?.replace(/\s*\(\*\)\s*$/, ''),
  )
}

function labelled(layout: ChosenMinerals, labelAt: (offset: number) => string | undefined): readonly Slot[] {
  return layout.slotCells.flatMap((_, offset) => {
    const label = labelAt(offset)
    return label === undefined ? [] : [{ mineral: wordOf(layout, label), label, offset }]
  })
}

function wordOf({ offered }: ChosenMinerals, text: string): string {
  const id = mineralId(text)
  return offered.find((word) => mineralId(word) === id) ?? text.trim()
}

/** Without cached labels: what was chosen, each once, A to Z. */
function sortedChoices(layout: ChosenMinerals, sheet: Sheet): readonly Slot[] {
  const byText = new Map<string, string>()
  for (const { name } of choicesOf(layout, sheet))
    if (name !== undefined && !byText.has(name.toLowerCase())) byText.set(name.toLowerCase(), name)
  const labels = [...byText.values()].sort(alphabet.compare)
  return labels.map((label, offset) => ({ mineral: wordOf(layout, label), label, offset }))
}

const alphabet = new Intl.Collator('en')

const orderGuessed = ({ slotCells }: ChosenMinerals, slots: readonly Slot[]): Finding =>
  finding('slotsWithoutCache', placeOf(slotCells[0] ?? ''), {
    minerals: slots.map(({ mineral }) => mineral).join(', '),
  })

/** Minerals nobody knows keep their own name; one written in two ways has answers in two rows. */
function slotDoubts(layout: ChosenMinerals, slots: readonly Slot[], sheet: Sheet): Finding[] {
  const choices = choicesOf(layout, sheet)
  const firstById = new Map<string, Slot>()
  return slots.flatMap((slot) => {
    const { mineral, label } = slot
    const choice = choices.find(({ name }) => fold(name ?? '') === fold(label))
    const place = { ...placeOf(choice?.cell ?? layout.slotCells[slot.offset] ?? ''), mineral }
    const first = firstById.get(mineralId(mineral))
    if (first)
      return [finding('mineralChosenTwice', place, { text: label.trim(), other: first.label.trim() })]
    firstById.set(mineralId(mineral), slot)
    return isKnownMineral(mineral) ? [] : [finding('mineralNotRecognised', place, { text: mineral })]
  })
}

const placeOf = (cell: string) => ({ sheet: sheetNames.declaration, cell })

/** A question as asked of one mineral, or of the company. */
export interface Asked {
  readonly layout: QuestionLayout
  readonly slot?: Slot
  readonly answerCell: string
  readonly commentCell: string
}

/** Every question of the form about the minerals it is about, in sheet order. */
export function askedQuestions(template: Template, slots: readonly Slot[]): Asked[] {
  return template.questions.flatMap((layout) =>
    places(layout, slots).map((place) => asked(template, layout, place)),
  )
}

interface Place {
  readonly row: number
  readonly slot?: Slot
}

function places({ place }: QuestionLayout, slots: readonly Slot[]): Place[] {
  if ('row' in place) return [{ row: place.row }]
  return slots.flatMap((slot) => {
    const row = 'rows' in place ? place.rows[slot.mineral] : place.firstRow + slot.offset
    return row === undefined ? [] : [{ row, slot }]
  })
}

const asked = (template: Template, layout: QuestionLayout, { row, ...slot }: Place): Asked => ({
  layout,
  ...slot,
  answerCell: `${template.answerColumn}${row}`,
  commentCell: `${template.commentColumn}${row}`,
})
