/** Which mineral every question row is about, by slot. */
import { mineralId } from '../../graph/lists/minerals.js'
import type { Finding } from '../../graph/model.js'
import { finding } from '../check/codes.js'
import { sheetNames, type ChosenMinerals, type QuestionLayout, type Template } from '../templates/template.js'
import type { Sheet } from '../workbook/workbook.js'
import { lookedUpTextOf, textOf } from './cells.js'

/** Minerals by slot, in the form's words; a slot without mineral is `undefined`. */
export type Slots = readonly (string | undefined)[]

export interface ReadSlots {
  readonly slots: Slots
  readonly findings: readonly Finding[]
}

export function readSlots({ minerals }: Template, sheet: Sheet): ReadSlots {
  return minerals.mode === 'fixed' ? { slots: minerals.minerals, findings: [] } : chosenSlots(minerals, sheet)
}

/** The file's own order, because it sorts by the locale of the program that saved it; without cached values A to Z. */
function chosenSlots(layout: ChosenMinerals, sheet: Sheet): ReadSlots {
  const word = (text: string) =>
    layout.offered.find((offered) => mineralId(offered) === mineralId(text)) ?? text
  const cached = layout.slotCells.map((cell) => lookedUpTextOf(sheet.cell(cell)))
  if (cached.some((text) => text !== undefined))
    return { slots: cached.map((text) => (text === undefined ? undefined : word(text))), findings: [] }

  const chosen = layout.cells.map((cell) => textOf(sheet.cell(cell))).filter((text) => text !== undefined)
  const slots = [...new Set(chosen.filter((text) => !isDeleted(text)).map(word))].sort()
  const place = { sheet: sheetNames.declaration, cell: layout.slotCells[0] ?? '' }
  const findings =
    slots.length < 2 ? [] : [finding('slotsWithoutCache', place, { minerals: slots.join(', ') })]
  return { slots, findings }
}

/** The drop-down's way to leave a mineral out: `(Delete Cobalt)`. */
const isDeleted = (text: string): boolean => /^\(delete\b/i.test(text)

/** A question as asked of one mineral, or of the company. */
export interface Asked {
  readonly layout: QuestionLayout
  readonly mineral?: string
  readonly answerCell: string
  readonly commentCell: string
}

/** Every question of the form about the minerals it is about, in sheet order. */
export function askedQuestions(template: Template, slots: Slots): Asked[] {
  return template.questions.flatMap((layout) =>
    places(layout, slots).map((place) => asked(template, layout, place)),
  )
}

interface Place {
  readonly row: number
  readonly mineral?: string
}

function places({ place }: QuestionLayout, slots: Slots): Place[] {
  if ('row' in place) return [{ row: place.row }]
  if ('rows' in place) return Object.entries(place.rows).map(([mineral, row]) => ({ row, mineral }))
  return slots.flatMap((mineral, slot) =>
    mineral === undefined ? [] : [{ row: place.firstRow + slot, mineral }],
  )
}

const asked = (template: Template, layout: QuestionLayout, { row, ...mineral }: Place): Asked => ({
  layout,
  ...mineral,
  answerCell: `${template.answerColumn}${row}`,
  commentCell: `${template.commentColumn}${row}`,
})
