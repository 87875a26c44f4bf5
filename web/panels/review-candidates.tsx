import type { ComponentChildren } from 'preact'
import type { Candidate, MatchReason, ReviewReply, Review } from '../../graph/api/reviews.js'
import { markCandidate, markFound, markOwn, turnDown } from '../actions/desk.js'
import { draft, sending } from '../state/desk.js'
import { hitsFor } from '../state/desk-hits.js'
import { candidateName, isManyParts, likenessWord, matchReason } from '../state/desk-words.js'
import { keyFor } from '../state/key-registry.js'
import type { Hit } from '../state/hits.js'
import { isMarked, meansSeveral, offered, ownMark } from '../state/ruling.js'
import { country, enumerated, joined, mineral, t } from '../state/words.js'
import { Icon } from './icons.js'
import { EmptyNotice } from './notice.js'
import { SearchBox } from './search-box.js'

/** What the text may mean, best first; that it is none of them; or another one, searched. */
export function ReviewCandidates({ review }: { review: Review }) {
  const { kind } = review.subject
  const candidates = offered(review, draft.value)
  const isSeveral = meansSeveral(review)
  return (
    <section class="desk-candidates" aria-labelledby="candidates">
      <h2 id="candidates">
        {t('desk.candidates')}{' '}
        <small class="dim">{t(isSeveral ? 'desk.candidatesSeveral' : 'desk.candidatesHint')}</small>
      </h2>
      <div class="card" role={isSeveral ? 'group' : 'radiogroup'} aria-labelledby="candidates">
        {candidates.length === 0 && (
          <EmptyNotice title={t('desk.noCandidates')}>{t('desk.noCandidatesSearch')}</EmptyNotice>
        )}
        {candidates.map((candidate, index) => (
          <Option key={candidate.id} id={candidate.id} hotkey={String(index + 1)} review={review}>
            <CandidateWords candidate={candidate} review={review} />
          </Option>
        ))}
        <Option id={ownMark} hotkey={keyFor('reviews', 'markOwn')} review={review}>
          <span class="what">
            <b>{t(`desk.own.${kind}`)}</b>
            <small class="dim">{t(`desk.ownHint.${kind}`)}</small>
          </span>
        </Option>
      </div>
      <Another review={review} />
      <TurnedDown review={review} />
    </section>
  )
}

function Another({ review }: { review: Review }) {
  const { kind } = review.subject
  const { hits, candidateOf } = hitsFor(review)
  const finds = {
    hits,
    placeholder: t('desk.search'),
    heading: t(`desk.kind.${kind === 'scope' ? 'part' : kind}`),
    onChoose: ({ id }: Hit) => {
      const candidate = candidateOf(id)
      if (candidate) markFound(candidate)
    },
  }
  return <SearchBox size="small" finds={finds} />
}

interface OptionProps {
  readonly id: Candidate['id'] | typeof ownMark
  readonly hotkey: string
  readonly review: Review
  readonly children: ComponentChildren
}

function Option({ id, hotkey, review, children }: OptionProps) {
  const isOn = isMarked(draft.value, id)
  const { kind } = review.subject
  const isOneOfSeveral = id !== ownMark && meansSeveral(review)
  return (
    <div class={`desk-option ${isOn ? 'on' : ''}`}>
      <label>
        <input
          type={isOneOfSeveral ? 'checkbox' : 'radio'}
          name="candidate"
          class="visually-hidden"
          checked={isOn}
          onChange={() => (id === ownMark ? markOwn() : markCandidate(id))}
        />
        <kbd aria-hidden="true">{hotkey}</kbd>
        {children}
      </label>
      {isOn && id !== ownMark && (
        <button type="button" class="btn ghost" disabled={sending.value} onClick={() => void turnDown([id])}>
          {t(kind === 'scope' ? 'desk.turnDownScope' : 'desk.turnDown', { name: id })}{' '}
          <kbd>{keyFor('reviews', 'turnDown')}</kbd>
        </button>
      )}
    </div>
  )
}

function CandidateWords({ candidate, review }: { candidate: Candidate; review: Review }) {
  const { id, reasons, mineral: of, country: where, likeness } = candidate
  const name = candidateName(review.subject.kind, candidate)
  const isFound = review.candidates.every((proposed) => proposed.id !== id)
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
      {isFound ? (
        <small class="dim">{t('desk.found')}</small>
      ) : (
        !isManyParts(review.subject.kind, id) && <Likeness likeness={likeness} />
      )}
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
