import type { Review } from '../../graph/api/reviews.js'
import { subjectText } from '../state/desk-words.js'
import { country, joined, mineral, t } from '../state/words.js'
import { translateIfKnown } from '../i18n/translate.js'
import { language } from '../state/store.js'

/** The text as it was typed, what stands beside it, and how much hangs on it. */
export function ReviewText({ review }: { review: Review }) {
  const { subject, lines, files, companies, products } = review
  const facts = clues(review)
  return (
    <section class="card desk-text">
      <div class="typed">
        <small>{t(subject.kind === 'watch' ? 'desk.typedOnList' : 'desk.typed')}</small>
        <b>{subjectText(subject)}</b>
      </div>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {facts.length === 0 && <div class="dim">{t('desk.nothingBeside')}</div>}
        <div>
          <dt>{t('desk.behind')}</dt>
          <dd>
            {joined([
              t('desk.lines', { n: lines }),
              t('desk.files', { n: files }),
              t('desk.companies', { n: companies }),
              t('desk.products', { n: products }),
            ])}
          </dd>
        </div>
      </dl>
    </section>
  )
}

function clues({ subject, clues: beside, companyName }: Review): [string, string][] {
  const stated: [string, string][] = []
  if (subject.kind === 'smelter') {
    if (subject.mineral !== undefined) stated.push([t('table.mineral'), mineral(subject.mineral)])
    if (subject.cid !== undefined && subject.text !== '') stated.push([t('desk.statedId'), subject.cid])
  }
  if (companyName !== undefined) stated.push([t('table.company'), companyName])
  return [...stated, ...Object.entries(beside).map(([name, value]) => clue(name, value))]
}

const clue = (name: string, value: string): [string, string] => [
  translateIfKnown(language.value, `desk.clue.${name}`) ?? name,
  clueValue(name, value),
]

function clueValue(name: string, value: string): string {
  if (name === 'country') return country(value)
  if (name === 'mineral') return mineral(value)
  return (name === 'class' && translateIfKnown(language.value, `watchClass.${value}`)) || value
}
