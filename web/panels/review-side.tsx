import type { Review, ReviewPlace } from '../../graph/api/reviews.js'
import { fileUrl } from '../client.js'
import { draft, marked } from '../state/desk.js'
import { candidateNames } from '../state/desk-words.js'
import { ownMark } from '../state/ruling.js'
import { day, t } from '../state/words.js'
import { EvidenceList } from './evidence-list.js'
import { CellChip } from './marks.js'

/** What the decision changes, where the text stands, and what is known of the candidate. */
export const ReviewSide = ({ review }: { review: Review }) => (
  <aside class="desk-side" aria-label={t('desk.changes')}>
    <Changes review={review} />
    <Places review={review} />
    <Known review={review} />
  </aside>
)

function Changes({ review }: { review: Review }) {
  const { subject, products } = review
  return (
    <section class="ds">
      <h3>{t('desk.changes')}</h3>
      <dl class="desk-changes">
        <dt>{t('desk.now')}</dt>
        <dd>{t(`desk.nowWaits.${subject.kind}`)}</dd>
        <dt>{t('desk.then')}</dt>
        <dd>
          <b>{thenWords(review)}</b>
        </dd>
        <dt>{t('desk.reach')}</dt>
        <dd>{reachWords(review)}</dd>
        <dt>{t('desk.reachProducts')}</dt>
        <dd>{products}</dd>
      </dl>
      <p class="dim">{t('desk.reversible')}</p>
    </section>
  )
}

function thenWords({ subject: { kind } }: Review): string {
  if (draft.value.mark === ownMark) return t(`desk.ownHint.${kind}`)
  if (marked.value.length === 0) return t('desk.thenNothing')
  const name = candidateNames(kind, marked.value)
  return kind === 'scope' ? t('desk.thenCovers', { name }) : name
}

function reachWords({ lines, files, places }: Review): string {
  const alone = draft.value.place === undefined ? undefined : places[draft.value.place]
  if (alone) return t('desk.reachOne', { file: alone.fileName })
  return t('desk.reachAll', {
    lines: t('desk.lines', { n: lines }),
    files: t('desk.files', { n: files }),
  })
}

const mostPlaces = 50

const Places = ({ review: { places, lines } }: { review: Review }) => (
  <section class="ds">
    <h3>
      {t('desk.places')}
      <span class="r">{t('desk.lines', { n: lines })}</span>
    </h3>
    {places.slice(0, mostPlaces).map((place) => (
      <PlaceLine key={`${place.file} ${place.row} ${place.cell}`} place={place} />
    ))}
    {lines > Math.min(places.length, mostPlaces) && (
      <p class="dim">{t('desk.placesMore', { n: lines - Math.min(places.length, mostPlaces) })}</p>
    )}
  </section>
)

const PlaceLine = ({ place }: { place: ReviewPlace }) => (
  <div class="said">
    <div class="l1">
      <b>{place.companyName ?? (place.row !== undefined && t('desk.row', { n: place.row }))}</b>
      <span class="r">{standing(place)}</span>
    </div>
    <div class="l2">
      <a href={fileUrl(place.file)} download={place.fileName}>
        {place.fileName}
      </a>
    </div>
    {place.cell && (
      <div class="l3">
        <CellChip
          sheet={place.sheet}
          cell={place.cell}
          at={{ file: place.file, sheet: place.sheet, cell: place.cell }}
        />
      </div>
    )}
  </div>
)

function standing({ waits, superseded, received }: ReviewPlace): string {
  if (superseded) return t('desk.superseded')
  return waits ? day(received) : t('desk.settledHere')
}

/** Smelters and companies are nodes; what is known of a part or place stands beside the candidate. */
function Known({ review: { subject } }: { review: Review }) {
  const [candidate] = marked.value
  const kind = subject.kind === 'watch' ? subject.of : subject.kind
  if (kind !== 'smelter' && kind !== 'company') return null
  if (!candidate)
    return (
      <section class="ds">
        <p class="dim">{t('desk.markToSee')}</p>
      </section>
    )
  return (
    <>
      <section class="ds">
        <h3>{t('desk.known', { name: candidate.name })}</h3>
      </section>
      <EvidenceList />
    </>
  )
}
