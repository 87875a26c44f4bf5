import { showCell } from '../actions/declarations.js'
import { RequestProblem } from '../client.js'
import { allFindings, cellShown, form, sheetRows, td } from '../state/declarations.js'
import { formSheets } from '../../graph/form-sheets.js'
import type { Declaration, Severity } from '../../graph/model.js'
import { ExcerptRows } from './excerpt-rows.js'
import { ProblemNotice } from './notice.js'

/** The workbook around the cell that is looked at, as it was sent; cells with findings are marked. */
export function DeclarationSheet() {
  const { reply, problem } = sheetRows.state.value
  const place = cellShown.value
  if (!place) return <section class="form-sheet">{<p class="dim pad">{td('noCell')}</p>}</section>
  return (
    <section class="form-sheet" aria-label={td('workbook')}>
      <Sheets />
      {problem !== undefined && <Unshown problem={problem} />}
      {reply && problem === undefined && (
        <ExcerptRows
          reply={reply}
          markOf={(cell) => markAt(place.sheet, cell)}
          onChoose={(cell) => showCell(place.sheet, cell)}
        />
      )}
    </section>
  )
}

const Unshown = ({ problem }: { problem: unknown }) =>
  problem instanceof RequestProblem && problem.problem.status === 404 ? (
    <p class="dim pad">{td('noRow')}</p>
  ) : (
    <ProblemNotice problem={problem} onRetry={() => void sheetRows.refresh()} />
  )

/** The worst that was found there. */
function markAt(sheet: string, cell: string): Severity | undefined {
  // Worst first.
  return allFindings.value.find(
    ({ finding }) => finding.cell === cell && (finding.sheet ?? formSheets.declaration) === sheet,
  )?.finding.severity
}

const Sheets = () => (
  <div class="desk-tabs" role="group">
    {form.value &&
      firstCells(form.value.declaration).map(([sheet, cell]) => (
        <button
          key={sheet}
          type="button"
          aria-pressed={cellShown.value?.sheet === sheet}
          onClick={() => showCell(sheet, cell)}
        >
          {sheet}
        </button>
      ))}
    <span class="dim r">{td('asSent')}</span>
  </div>
)

/** Where each sheet that was read begins. */
function firstCells({ company, answers, smelters, mines, products }: Declaration): [string, string][] {
  const found = new Map<string, string>()
  const note = (sheet: string, cells: readonly (string | undefined)[]): void => {
    const cell = cells.find((one) => one !== undefined)
    if (cell !== undefined && !found.has(sheet)) found.set(sheet, cell)
  }
  for (const { sheet = formSheets.declaration, cell } of [...Object.values(company), ...answers])
    note(sheet, [cell])
  for (const { sheet = formSheets.smelterList, cells } of smelters) note(sheet, Object.values(cells))
  for (const { sheet = formSheets.mineList, cells } of mines) note(sheet, Object.values(cells))
  for (const { sheet = formSheets.productList, cells } of products) note(sheet, Object.values(cells))
  return [...found]
}
