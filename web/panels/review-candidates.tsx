import type { ComponentChildren } from 'preact'
import type { Candidate, MatchReason, ReviewReply, Review } from '../../graph/api.js'
import { markFound, turnDown, write } from '../actions/desk.js'
import { draft, sending } from '../state/desk.js'
import { likenessWord, matchReason } from '../state/desk-words.js'
import { keyFor } from '../state/key-registry.js'
import { offered, ownMark, searchedKind } from '../state/ruling.js'
import { country, enumerated, joined, mineral, t } from '../state/words.js'
import { Icon } from './icons.js'
import { EmptyNotice } from './notice.js'
import { SearchBox } from './search-box.js'

/** What the text may mean, best first; that it is none of them; or another one, searched. */
export function ReviewCandidates({ review }: { review: Review }) {
  const { kind } = review.subject
  const candidates = offered(review, draft.value)
  const searched = searchedKind[kind]
  return (
    <section class="desk-candidates" aria-labelledby="candidates">
      <h2 id="candidates">
        {t('desk.candidates')} <small class="dim">{t('desk.candidatesHint')}</small>
      </h2>
      <div class="card" role="radiogroup" aria-labelledby="candidates">
        {candidates.length === 0 && (
          <EmptyNotice title={t('desk.noCandidates')}>{searched && t('desk.noCandidatesSearch')}</EmptyNotice>
        )}
        {candidates.map((candidate, index) => (
          <Option key={candidate.id} id={candidate.id} hotkey={String(index + 1)}>
            <CandidateWords candidate={candidate} />
          </Option>
        ))}
        <Option id={ownMark} hotkey={keyFor('reviews', 'markOwn')}>
          <span class="what">
            <b>{t(`desk.own.${kind}`)}</b>
            <small class="dim">{t(`desk.ownHint.${kind}`)}</small>
          </span>
        </Option>
      </div>
      {searched && (
        <SearchBox
          size="small"
          finds={{ kinds: [searched], placeholder: t('desk.search'), onChoose: markFound }}
        />
      )}
      <TurnedDown review={review} />
    </section>
  )
}

interface OptionProps {
  readonly id: Candidate['id'] | typeof ownMark
  readonly hotkey: string
  readonly children: ComponentChildren
}

function Option({ id, hotkey, children }: OptionProps) {
  const isMarked = draft.value.mark === id
  return (
    <div class={`desk-option ${isMarked ? 'on' : ''}`}>
      <label>
        <input
          type="radio"
          name="candidate"
          class="visually-hidden"
          checked={isMarked}
          onChange={() => write({ mark: id })}
        />
        <kbd aria-hidden="true">{hotkey}</kbd>
        {children}
      </label>
      {isMarked && id !== ownMark && (
        <button type="button" class="btn ghost" disabled={sending.value} onClick={() => void turnDown()}>
          {t('desk.turnDown', { name: id })} <kbd>{keyFor('reviews', 'turnDown')}</kbd>
        </button>
      )}
    </div>
  )
}

function CandidateWords({ candidate }: { candidate: Candidate }) {
  const { id, name, reasons, mineral: of, country: where, likeness } = candidate
  return (
    <>
      <span class="what">
        <span class="l1">
          <b>{name}</b> {id !== name && <span>{id}</span>}{' '}
          <span class="dim">
            {joined([of !== undefined && mineral(of), where !== undefined && country(where)])}
          </span>
        </span>
        {reasons.map((reason) => (
          <ReasonLine key={reason.code} reason={reason} />
        ))}
      </span>
      {likeness > 0 ? <Likeness likeness={likeness} /> : <small class="dim">{t('desk.found')}</small>}
    </>
  )
}

const signs = { for: 'check', against: 'close', open: 'open' } as const

const ReasonLine = ({ reason }: { reason: MatchReason }) => (
  <span class={`match ${reason.speaks}`}>
    <Icon name={signs[reason.speaks]} />
    <span class="visually-hidden">{t(`desk.speaks.${reason.speaks}`)}: </span>
    {matchReason(reason)}
  </span>
)

function Likeness({ likeness }: { likeness: number }) {
  const { bars, word } = likenessWord(likeness)
  return (
    <span class="likeness">
      <span class="bars" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} class={bar <= bars ? 'on' : ''} />
        ))}
      </span>
      <small>{word}</small>
    </span>
  )
}

function TurnedDown({ review }: { review: Review | ReviewReply }) {
  if (!('rejected' in review) || review.rejected.length === 0) return null
  return <p class="dim">{t('desk.turnedDown', { ids: enumerated(review.rejected) })}</p>
}
