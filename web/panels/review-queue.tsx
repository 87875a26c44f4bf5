import type { Review } from '../../graph/api/reviews.js'
import { openReview, openReviews } from '../actions/navigate.js'
import type { Look } from '../canvas/glyph.js'
import { openId, queue, queueLength, waiting } from '../state/desk.js'
import { subjectText } from '../state/desk-words.js'
import { view } from '../state/store.js'
import { joined, mineral, number, t } from '../state/words.js'
import { writeUrl } from '../state/view.js'
import { DeskTabs } from './desk-tabs.js'
import { inPage } from './in-page.js'
import { Glyph } from './marks.js'
import { ProblemNotice } from './notice.js'

/** What waits, most products behind it first, under the filters. */
export function ReviewQueue() {
  const { reply, loading, slow, problem } = waiting.state.value
  return (
    <nav class="desk-queue" aria-label={t('desk.queue')}>
      <DeskTabs />
      {reply && <Filters />}
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => void waiting.refresh()} />}
      {!reply && problem === undefined && <div class={`rows ${slow ? 'skeleton' : ''}`} />}
      <ol class={loading && slow ? 'dimmed' : ''}>
        {queue.value.map((review) => (
          <Item key={review.id} review={review} />
        ))}
      </ol>
      {reply && reply.total > queue.value.length && (
        <button type="button" class="link pad" onClick={() => (queueLength.value += 100)}>
          {t('desk.more', { n: number(reply.total) })}
        </button>
      )}
    </nav>
  )
}

function Item({ review }: { review: Review }) {
  const { id, subject, places, products } = review
  const isOpen = openId.value === id
  return (
    <li>
      <a
        class={`desk-item ${isOpen ? 'on' : ''}`}
        href={writeUrl({ ...view.value, review: id })}
        aria-current={isOpen ? 'true' : undefined}
        ref={(link) => {
          if (isOpen) link?.scrollIntoView({ block: 'nearest' })
        }}
        onClick={inPage(() => openReview(id))}
      >
        <Glyph look={lookOf(subject)} scale={0.5} />
        <span class="what">
          <b>{subjectText(subject)}</b>
          <small>
            {joined([
              review.companyName ??
                places[0]?.companyName ??
                review.clues['watchList'] ??
                places[0]?.fileName,
              subject.kind === 'smelter' && subject.mineral !== undefined && mineral(subject.mineral),
            ])}
          </small>
        </span>
        {products > 0 && <small class="num">{t('desk.products', { n: products })}</small>}
      </a>
    </li>
  )
}

function lookOf(subject: Review['subject']): Look {
  const kind = subject.kind === 'watch' ? subject.of : subject.kind
  if (kind === 'smelter') return { kind, assurance: 'unassured' }
  return { kind: kind === 'part' || kind === 'scope' ? 'product' : kind }
}

function Filters() {
  const counts = waiting.state.value.reply?.counts
  const { kind, company } = view.value
  if (!counts) return null
  const kinds = counts.kinds.map(({ kind: id, count }) => ({ id, name: t(`desk.kind.${id}`), count }))
  return (
    <div class="desk-filters">
      <Filter
        label={t('desk.filterKind')}
        all={t('desk.allKinds', { n: number(sum(kinds)) })}
        values={kinds}
        chosen={kind}
        onChoose={(next) => openReviews(chosen(next, company))}
      />
      <Filter
        label={t('desk.filterCompany')}
        all={t('desk.allCompanies', { n: number(counts.companies.length) })}
        values={counts.companies}
        chosen={company}
        onChoose={(next) => openReviews(chosen(kind, next))}
      />
    </div>
  )
}

const sum = (values: readonly { readonly count: number }[]) =>
  values.reduce((total, { count }) => total + count, 0)

const chosen = (kind: string | undefined, company: string | undefined) => ({
  ...(kind !== undefined && { kind }),
  ...(company !== undefined && { company }),
})

interface FilterProps {
  readonly label: string
  readonly all: string
  readonly values: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string | undefined) => void
}

/** A value that nothing falls under any more stays while it is chosen. */
function Filter({ label, all, values, chosen: id, onChoose }: FilterProps) {
  const isGone = id !== undefined && !values.some((value) => value.id === id)
  return (
    <select
      aria-label={label}
      title={label}
      value={id ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
    >
      <option value="">{all}</option>
      {isGone && <option value={id}>{t('desk.counted', { name: id, n: 0 })}</option>}
      {values.map((value) => (
        <option key={value.id} value={value.id}>
          {t('desk.counted', { name: value.name, n: number(value.count) })}
        </option>
      ))}
    </select>
  )
}
