import { select } from '../actions/navigate.js'
import { translateIfKnown } from '../i18n/translate.js'
import type { StatedRow } from '../state/stated-rows.js'
import { language, shownStated, stated, statedShown } from '../state/store.js'
import { companyName, mineral, number, t } from '../state/words.js'
import { CellChip } from './marks.js'

/** Answers to the form's own questions: counts on the left, the cells behind the chosen one on the right. */
export function StatedPanel() {
  const rows = shownStated.value
  if (rows.length === 0)
    return <div class="notice empty">{t(stated.value.length > 0 ? 'table.allHidden' : 'stated.none')}</div>
  const shown = rows.find(({ key }) => key === statedShown.value) ?? rows[0]
  return (
    <div class="stated">
      <div class="stated-counts">
        <Counts rows={rows} shown={shown?.key} />
      </div>
      <div class="stated-cells">{shown && <Cells row={shown} />}</div>
    </div>
  )
}

const Counts = ({ rows, shown }: { rows: readonly StatedRow[]; shown: string | undefined }) => (
  <table class="t" title={t('stated.hint')}>
    <thead>
      <tr>
        <th>{t('table.mineral')}</th>
        <th>{t('stated.question')}</th>
        <th>{t('stated.counts')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, mineral: id, question, counts }) => (
        <tr
          key={key}
          class={key === shown ? 'sel' : ''}
          aria-selected={key === shown}
          tabIndex={0}
          onClick={() => (statedShown.value = key)}
          onKeyDown={({ key: pressed }) => {
            if (pressed === 'Enter' || pressed === ' ') statedShown.value = key
          }}
        >
          <td>{mineral(id)}</td>
          <td>{t(`stated.${question}`)}</td>
          <td class="wide">
            {counts.map(({ word, count }) => (
              <span key={word} class={`stated-count ${count === 0 ? 'dim' : ''}`}>
                <b>{number(count)}</b> {answerWord(word)}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const answerWord = (word: string) => translateIfKnown(language.value, `stated.${word}`) ?? word

const Cells = ({ row: { cells } }: { row: StatedRow }) => (
  <table class="t">
    <thead>
      <tr>
        <th>{t('table.company')}</th>
        <th>{t('stated.answers', { n: cells.length })}</th>
        <th>{t('table.cell')}</th>
      </tr>
    </thead>
    <tbody>
      {cells.map(({ company, declaration, answer, sheet, cell }) => (
        <tr key={`${declaration} ${cell}`}>
          <td>
            <button type="button" class="link" onClick={() => select({ kind: 'company', id: company })}>
              {companyName(company)}
            </button>
          </td>
          <td class="wide">
            {answer === null ? <span class="dim">{t('stated.blank')}</span> : `“${answer}”`}
          </td>
          <td>
            <CellChip sheet={sheet} cell={cell} at={{ file: declaration, sheet, cell }} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
