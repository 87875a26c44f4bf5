import type { ExcerptReply } from '../../graph/api/excerpt.js'

interface ExcerptRowsProps {
  readonly reply: ExcerptReply
  /** A class for a cell, `D8`, that something is said about. */
  readonly markOf?: (cell: string) => string | undefined
  readonly onChoose?: (cell: string) => void
}

/** Rows of a sheet as they were typed, the cell asked for outlined. */
export function ExcerptRows({ reply: { row, column, headings, rows }, markOf, onChoose }: ExcerptRowsProps) {
  const filled = new Set([
    ...rows.flatMap(({ cells }) => cells.map((cell) => cell.column)),
    ...(column === undefined ? [] : [column]),
  ])
  const columns = [...filled].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  return (
    <div class="excerpt-rows">
      <table class="t">
        <thead>
          <tr>
            <th />
            {columns.map((letter) => (
              <th key={letter} title={textIn(headings, letter)}>
                <span class="dim">{letter}</span> {textIn(headings, letter)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.row} class={one.row === row ? 'sel' : ''}>
              <th>{one.row}</th>
              {columns.map((letter) => (
                <td
                  key={letter}
                  class={[
                    one.row === row && letter === column ? 'asked' : '',
                    markOf?.(`${letter}${one.row}`) ?? '',
                  ].join(' ')}
                  title={textIn(one, letter)}
                  onClick={onChoose && (() => onChoose(`${letter}${one.row}`))}
                >
                  {textIn(one, letter)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const textIn = (row: ExcerptReply['headings'], letter: string): string =>
  row?.cells.find(({ column }) => column === letter)?.text ?? ''
