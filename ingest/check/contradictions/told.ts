import type { Answer, Finding, QuestionRole, SmelterLine } from '../../../graph/model.js'
import { sheetNames } from '../../templates/template.js'
import { finding, type FindingCode, type Place } from '../codes.js'

/** What the form says, after reading: answers and smelter lines to hold against each other. */
export interface Told {
  readonly minerals: readonly string[]
  readonly answers: readonly Answer[]
  readonly lines: readonly SmelterLine[]
}

export const answerTo = ({ answers }: Told, role: QuestionRole, mineral: string): Answer | undefined =>
  answers.find((answer) => answer.role === role && answer.mineral === mineral)

/** Lines by mineral, pasted header rows left out. */
export function linesByMineral({ lines }: Told): Map<string, SmelterLine[]> {
  const groups = new Map<string, SmelterLine[]>()
  for (const line of lines) {
    if (line.status === 'notASmelter' || line.mineral === undefined) continue
    const group = groups.get(line.mineral)
    if (group) group.push(line)
    else groups.set(line.mineral, [line])
  }
  return groups
}

/** Where a line stands: its mineral cell, else whatever was typed. */
export function placeOfLine(line: SmelterLine, field?: string): Place {
  const { sheet = sheetNames.smelterList, row, cells, mineral } = line
  const cell = (field === undefined ? undefined : cells[field]) ?? cells['mineral'] ?? Object.values(cells)[0]
  return { sheet, row, mineral, ...(cell === undefined ? {} : { cell }) }
}

/** A finding at an answer that lines contradict, naming their rows. */
export function contradictedAnswer(
  code: FindingCode,
  answer: Answer,
  lines: readonly SmelterLine[],
): Finding {
  const { sheet = sheetNames.declaration, cell, mineral } = answer
  return finding(code, { sheet, cell, mineral }, { rows: lines.map(({ row }) => row).join(', ') })
}
