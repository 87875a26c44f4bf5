/** A row of a stored file as it was written: what a cell of the evidence leads to. */
import { z } from 'zod'
import { Day } from '../model.js'

const ExcerptRow = z.object({
  row: z.number().int(),
  /** Filled cells in order of column. */
  cells: z.array(z.object({ column: z.string(), text: z.string() })),
})

export const ExcerptReply = z
  .object({
    file: z.string(),
    fileName: z.string(),
    /** Absent for text files. */
    sheet: z.string().optional(),
    /** The row that was asked for, and its column where one was. */
    row: z.number().int(),
    column: z.string().optional(),
    /** Absent where rows have no common headings, as on the sheet Declaration. */
    headings: ExcerptRow.optional(),
    rows: z.array(ExcerptRow),
    /** Of a form: who declares, by which template, for which day. */
    declaration: z
      .object({
        company: z.string(),
        companyName: z.string(),
        template: z.string(),
        version: z.string(),
        language: z.string(),
        effective: Day,
        received: Day,
      })
      .optional(),
  })
  .meta({ id: 'ExcerptReply' })
export type ExcerptReply = z.infer<typeof ExcerptReply>

export const ExcerptQuery = z.object({
  sheet: z.string().optional().meta({ description: 'default: the first sheet' }),
  cell: z.string().meta({ description: 'a cell, or a row of a list', example: 'row 2' }),
  around: z.coerce
    .number()
    .int()
    .min(0)
    .max(50)
    .optional()
    .meta({ description: 'rows shown before and after it; default 2' }),
})
export type ExcerptQuery = z.infer<typeof ExcerptQuery>
