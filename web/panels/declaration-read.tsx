import { useSignal } from '@preact/signals'
import type { DeclarationReply } from '../../graph/api/declarations.js'
import { formSheets } from '../../graph/form-sheets.js'
import type { Answer, Declaration, SmelterLine } from '../../graph/model.js'
import { wordIfKnown } from '../../graph/text/words.js'
import { showCell } from '../actions/declarations.js'
import { cellShown, td } from '../state/declarations.js'
import { language } from '../state/store.js'
import { day, fieldName, mineral, number, t } from '../state/words.js'

interface ReadProps {
  readonly declaration: Declaration
}

/** What the reader took from the workbook; every value leads to its cell. */
export const DeclarationRead = ({ reply: { declaration } }: { reply: DeclarationReply }) => (
  <section class="form-read" aria-label={td('read')}>
    <Company declaration={declaration} />
    <Answers declaration={declaration} />
    <Smelters declaration={declaration} />
    <Lines
      title={td('mines')}
      heads={[td('row'), td('smelter'), td('mine'), td('country')]}
      rows={declaration.mines.map(({ sheet = formSheets.mineList, row, cells, ...line }) => [
        { text: number(row) },
        { text: line.smelterName, sheet, cell: cells['smelterName'] },
        { text: line.mineName, sheet, cell: cells['mineName'] },
        { text: line.country, sheet, cell: cells['country'] },
      ])}
    />
    <Lines
      title={td('products')}
      heads={[td('row'), td('number'), td('name'), td('requester')]}
      rows={declaration.products.map(({ sheet = formSheets.productList, row, cells, ...line }) => [
        { text: number(row) },
        { text: line.number, sheet, cell: cells['number'] },
        { text: line.name, sheet, cell: cells['name'] },
        { text: line.requesterNumber, sheet, cell: cells['requesterNumber'] },
      ])}
    />
  </section>
)

/** A value, and the cell it stands in where it has one. */
interface Value {
  readonly text: string | undefined
  readonly sheet?: string | undefined
  readonly cell?: string | undefined
}

function ValueAt({ text, sheet = formSheets.declaration, cell }: Value) {
  if (cell === undefined) return <>{text}</>
  const isShown = cellShown.value?.sheet === sheet && cellShown.value.cell === cell
  return (
    <button
      type="button"
      class={`at-cell ${isShown ? 'on' : ''}`}
      title={`${sheet}!${cell}`}
      onClick={() => showCell(sheet, cell)}
    >
      {text === undefined || text === '' ? <span class="dim">{td('blank')}</span> : text}
    </button>
  )
}

const Company = ({ declaration: { company, effectiveDate } }: ReadProps) => (
  <>
    <h2>{td('read')}</h2>
    <table class="t">
      <tbody>
        {Object.entries(company).map(([field, { value, sheet, cell }]) => (
          <tr key={field}>
            <th>{fieldName(field)}</th>
            <td class="wide">
              <ValueAt text={value} sheet={sheet} cell={cell} />
              {field === 'effectiveDate' && effectiveDate !== undefined && effectiveDate !== value && (
                <span class="dim"> {day(effectiveDate)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)

/** Question by mineral, as the sheet has them; below, what is asked of the company alone. */
function Answers({ declaration: { answers } }: ReadProps) {
  const minerals = [...new Set(answers.flatMap((answer) => answer.mineral ?? []))]
  const ofCompany = answers.filter((answer) => answer.mineral === undefined)
  const questions = [...new Set(answers.filter(isOfMineral).map(({ question }) => question))]
  return (
    <>
      <h2>{td('answers')}</h2>
      <table class="t answers">
        <thead>
          <tr>
            <th>{td('question')}</th>
            {minerals.map((about) => (
              <th key={about}>{mineralWord(about)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question}>
              <th>{questionWords(question, answers)}</th>
              {minerals.map((about) => (
                <td key={about}>
                  <Said answer={answers.find((one) => one.question === question && one.mineral === about)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {ofCompany.length > 0 && <OfCompany answers={ofCompany} />}
    </>
  )
}

const isOfMineral = ({ mineral: about }: Answer): boolean => about !== undefined

const OfCompany = ({ answers }: { answers: readonly Answer[] }) => (
  <>
    <h2>{td('aboutCompany')}</h2>
    <table class="t">
      <tbody>
        {answers.map((answer) => (
          <tr key={answer.cell}>
            <th>{questionWords(answer.question, [answer])}</th>
            <td class="wide">
              <Said answer={answer} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)

/** The reader has words of the templates. */
const mineralWord = (word: string): string => mineral(word.toLowerCase())

function questionWords(question: string, answers: readonly Answer[]): string {
  const role = answers.find((one) => one.question === question)?.role
  return role === undefined ? question : `${question} ${t(`role.${role}`)}`
}

const Said = ({ answer }: { answer: Answer | undefined }) =>
  answer === undefined ? null : (
    <ValueAt text={answer.text ?? answer.answer} sheet={answer.sheet} cell={answer.cell} />
  )

const Smelters = ({ declaration: { smelters } }: ReadProps) => (
  <Lines
    title={td('smelters')}
    heads={[td('row'), t('table.mineral'), td('smelter'), td('identity'), td('origin')]}
    rows={smelters.map((line) => [
      { text: number(line.row) },
      { text: line.mineral && mineralWord(line.mineral), ...placed(line, 'mineral') },
      { text: line.name ?? line.typed['name'], ...placed(line, 'name', 'lookup') },
      { text: identityOf(line), ...placed(line, 'id') },
      { text: line.typed['origin'], ...placed(line, 'origin') },
    ])}
  />
)

function placed({ sheet = formSheets.smelterList, cells, typed }: SmelterLine, ...fields: string[]) {
  const field = fields.find((one) => typed[one]) ?? fields[0] ?? ''
  return { sheet, cell: cells[field] }
}

const identityOf = ({ status, cid, typed }: SmelterLine): string =>
  status === 'listed'
    ? (cid ?? '')
    : [typed['id'], wordIfKnown(language.value, `lineStatus.${status}`) ?? status].filter(Boolean).join(' · ')

const linesAtOnce = 100

function Lines({ title, heads, rows }: { title: string; heads: string[]; rows: readonly Value[][] }) {
  const most = useSignal(linesAtOnce)
  if (rows.length === 0) return null
  const shown = rows.slice(0, most.value)
  return (
    <>
      <h2>
        {title} <small class="dim">{number(rows.length)}</small>
      </h2>
      <table class="t">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={index}>
              {row.map((value, column) => (
                <td key={column}>
                  <ValueAt {...value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <p class="pad">
          <span class="dim">{td('firstOf', { n: number(shown.length), total: number(rows.length) })}</span>{' '}
          <button type="button" class="link" onClick={() => (most.value += 500)}>
            {t('table.showMore')}
          </button>
        </p>
      )}
    </>
  )
}
