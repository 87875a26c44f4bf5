import type { DeclarationReply } from '../../graph/api/declarations.js'
import { beginSaying, say, sendSaying, stopSaying } from '../actions/declarations.js'
import { openCompany, openDeclarations } from '../actions/navigate.js'
import { fileUrl } from '../client.js'
import { feedbackSheet } from '../state/feedback-sheet.js'
import {
  allFindings,
  isSaying,
  saying,
  sayingProblem,
  td,
  type Act,
  type Saying,
} from '../state/declarations.js'
import { comma, day, enumerated, joined, mineral, t } from '../state/words.js'
import { ProblemNotice } from './notice.js'
import { Decider } from './review-ruling.js'

/** Whose form this is, what it stands for, and what can be said of it. */
export function DeclarationHead({ reply }: { reply: DeclarationReply }) {
  const { id, company, companyName, template, version, effective, fileName, smelterLines, state } = reply
  const minerals = [...new Set(reply.stands.map((stand) => stand.mineral))]
  return (
    <div class="form-head">
      <div class="question">
        <div class="grow">
          <h1>
            <b>{companyName}</b>
            {comma()}
            {joined([`${template} ${version}`, reply.scope && scopeWord(reply.scope), day(effective)])}
          </h1>
          <div class="facts">
            <span class={state === 'accepted' ? '' : 'form-state'}>{td(state)}</span>
            <span class="dot" />
            <span>
              {minerals.length > 0
                ? td('standsFor', { minerals: enumerated(minerals.map(mineral)) })
                : td('standsForNothing')}
            </span>
            <span class="dot" />
            <span>{td('smelterLines', { n: smelterLines })}</span>
            <span class="dot" />
            <span>{fileName}</span>
            <code title={`sha-256 ${id}`}>{id.slice(0, 12)}</code>
          </div>
        </div>
        <nav class="form-ways">
          <button type="button" class="link" onClick={() => openDeclarations()}>
            {td('back')}
          </button>
          <button type="button" class="link" onClick={() => openCompany(company)}>
            {td('trace')}
          </button>
          <a class="btn" href={fileUrl(id)} download={fileName}>
            {td('workbook')}
          </a>
          <a
            class="btn"
            href={feedbackSheet(allFindings.value)}
            download={`${fileName}.findings.csv`}
            title={td('sheetHint')}
          >
            {td('sheet')}
          </a>
          <Acts state={state} />
        </nav>
      </div>
      {saying.value && <SayingForm said={saying.value} />}
    </div>
  )
}

const scopeWord = (scope: string): string =>
  scope === 'A' || scope === 'B' || scope === 'C' ? td(`scope${scope}`) : ''

/** Only what would change something. */
const Acts = ({ state }: Pick<DeclarationReply, 'state'>) => (
  <>
    {acts
      .filter(([act]) => act !== state)
      .map(([act, key]) => (
        <button
          key={act}
          type="button"
          class="btn"
          aria-pressed={saying.value?.act === act}
          onClick={() => beginSaying(act)}
        >
          {td(key)}
        </button>
      ))}
  </>
)

const acts = [
  ['accepted', 'accept'],
  ['rejected', 'sendBack'],
  ['withdrawn', 'withdraw'],
  ['corrected', 'correct'],
] as const

const hints: Readonly<Record<Act, 'sayAccept' | 'saySendBack' | 'sayWithdraw' | 'sayCorrect'>> = {
  accepted: 'sayAccept',
  rejected: 'saySendBack',
  withdrawn: 'sayWithdraw',
  corrected: 'sayCorrect',
}

const SayingForm = ({ said }: { said: Saying }) => (
  <form
    class="form-saying"
    onSubmit={(event) => {
      event.preventDefault()
      void sendSaying()
    }}
  >
    <p>
      {td(hints[said.act])} <span class="dim">{td('revocable')}</span>
    </p>
    {said.act === 'corrected' && <Corrections said={said} />}
    <label class="desk-field">
      <span>{td('day')}</span>
      <input
        type="date"
        required
        value={said.day}
        onInput={({ currentTarget }) => say({ day: currentTarget.value })}
      />
    </label>
    <label class="desk-field wide">
      <span>{t('desk.reason')}</span>
      <input
        type="text"
        maxLength={2_000}
        placeholder={t('desk.reasonHint')}
        value={said.reason}
        onInput={({ currentTarget }) => say({ reason: currentTarget.value })}
      />
    </label>
    <Decider />
    <button type="submit" class="btn primary" disabled={isSaying.value}>
      {td('send')}
    </button>
    <button type="button" class="btn" onClick={stopSaying}>
      {td('cancel')}
    </button>
    {sayingProblem.value !== undefined && <ProblemNotice problem={sayingProblem.value} />}
  </form>
)

const Corrections = ({ said }: { said: Saying }) => (
  <>
    <label class="desk-field">
      <span>{td('declarant')}</span>
      <input
        type="text"
        maxLength={400}
        value={said.declarant}
        onInput={({ currentTarget }) => say({ declarant: currentTarget.value })}
      />
    </label>
    <label class="desk-field">
      <span>{td('scope')}</span>
      <select value={said.scope} onChange={({ currentTarget }) => say({ scope: currentTarget.value })}>
        <option value="">{td('keep')}</option>
        <option value="A">{td('scopeA')}</option>
        <option value="B">{td('scopeB')}</option>
        <option value="C">{td('scopeC')}</option>
      </select>
    </label>
    <label class="desk-field">
      <span>{td('effective')}</span>
      <input
        type="date"
        value={said.effective}
        onInput={({ currentTarget }) => say({ effective: currentTarget.value })}
      />
    </label>
  </>
)
