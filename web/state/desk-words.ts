/** What a decision says, in the language of the moment. */
import type { DecisionRecord, MatchReason } from '../../graph/api.js'
import type { Decision, Subject } from '../../graph/model.js'
import { matchSentence } from '../../graph/text/sentences.js'
import { language } from './store.js'
import { day, enumerated, t } from './words.js'

/** The text a person is asked about; a line may state nothing but an id. */
export const subjectText = (subject: Subject): string =>
  subject.text === '' && subject.kind === 'smelter' ? (subject.cid ?? '') : subject.text

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
  const meant = enumerated(name === undefined ? ids : [name, ...ids.filter((id) => id !== name)])
  const said = t(`decision.${verdict}`, { text: subjectText(subject), name: meant })
  return place === undefined ? said : `${said}${t('decision.here')}`
}

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
