/** What a decision says, in the language of the moment. */
import type { DecisionRecord } from '../../graph/api/decisions.js'
import type { Candidate, MatchReason, SubjectKind } from '../../graph/api/reviews.js'
import type { Decision, Subject } from '../../graph/model.js'
import { partsNamed } from '../../graph/text/names.js'
import { matchSentence } from '../../graph/text/sentences.js'
import { language } from './store.js'
import { translateIfKnown } from '../i18n/translate.js'
import { country, day, enumerated, joined, t } from './words.js'

/** The text a person is asked about; a line may state nothing but an id. */
export function subjectText(subject: Subject): string {
  if (subject.text !== '') return subject.text
  if (subject.kind === 'smelter') return subject.cid ?? ''
  return subject.kind === 'scope' ? t('desk.openScope') : ''
}

/** A candidate as people call it: parts by what bills of materials call them, or by what their numbers have alike. */
export function candidateName(kind: SubjectKind, { id, name }: Pick<Candidate, 'id' | 'name'>): string {
  if (kind === 'origin')
    return /^[A-Z]{2}$/.test(id)
      ? country(id)
      : (translateIfKnown(language.value, `originKind.${id}`) ?? name)
  return isOfParts(kind) && id === name ? partsNamed(language.value, id) : name
}

const isOfParts = (kind: SubjectKind): boolean => kind === 'part' || kind === 'scope'

/** A pattern of numbers. */
export const isManyParts = (kind: SubjectKind, id: string): boolean => isOfParts(kind) && /[*?]/.test(id)

/** Each by name and id. */
export const candidateNames = (kind: SubjectKind, candidates: readonly Candidate[]): string =>
  enumerated(
    candidates.map((candidate) => {
      const name = candidateName(kind, candidate)
      return joined([name, candidate.id !== name && !isManyParts(kind, candidate.id) && candidate.id])
    }),
  )

export const matchReason = (reason: MatchReason): string => matchSentence(language.value, reason)

export const decidedWords = ({ decision }: Pick<DecisionRecord, 'decision'>): string => wordsOf(decision)

function wordsOf(decision: Decision): string {
  switch (decision.kind) {
    case 'identity':
      return identityWords(decision)
    case 'acceptance':
      return t(`decision.${decision.state}`, { day: day(decision.day) })
    case 'correction':
      return t('decision.correction', { day: day(decision.day), what: correctionWords(decision) })
    case 'sameDescription':
      return t('decision.sameDescription', { text: decision.description, other: decision.replacedBy })
    case 'merge':
      return t('decision.merge', {
        company: decision.company,
        into: [decision.name, decision.into].filter(Boolean).join(', '),
      })
    case 'undo':
      return t('decision.undo')
  }
}

function identityWords({
  subject,
  verdict,
  ids,
  name,
  place,
}: Extract<Decision, { kind: 'identity' }>): string {
  const called = isOfParts(subject.kind) ? ids.map((id) => partsNamed(language.value, id)) : ids
  const meant = enumerated(name === undefined || ids.includes(name) ? called : [name, ...called])
  const said = t(`decision.${subject.kind === 'scope' ? scopeVerdicts[verdict] : verdict}`, {
    text: subjectText(subject),
    name: meant,
  })
  return place === undefined ? said : `${said}${t('decision.here')}`
}

const scopeVerdicts = { is: 'covers', isNot: 'coversNot', own: 'coversNone' } as const

const correctionWords = ({ declarant, scope, effective }: Extract<Decision, { kind: 'correction' }>) =>
  enumerated([
    declarant !== undefined && t('decision.declarant', { value: declarant }),
    scope !== undefined && t('decision.scope', { value: scope }),
    effective !== undefined && t('decision.effective', { value: day(effective) }),
  ])

/** How alike two names are, as a person would say it; bars from 1 to 4. */
export function likenessWord(likeness: number): { readonly bars: number; readonly word: string } {
  if (likeness >= 0.85) return { bars: 4, word: t('desk.like.very') }
  if (likeness >= 0.7) return { bars: 3, word: t('desk.like.alike') }
  if (likeness >= 0.5) return { bars: 2, word: t('desk.like.somewhat') }
  return { bars: 1, word: t('desk.like.little') }
}
