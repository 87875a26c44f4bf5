import type { QuestionRole } from '../../graph/model.js'
import { responseBands, yesNoUnknown } from '../templates/options.js'

const response = [...responseBands, 'Did not survey', 'Unknown'] as const
const used = [...yesNoUnknown, 'Not declaring', 'Not applicable for this declaration'] as const

/** English words a question of a role can be answered with, as the templates' drop-downs have them. */
export function answersTo(role: QuestionRole | undefined): readonly string[] {
  if (role === 'response') return response
  return role === 'used' ? used : yesNoUnknown
}

/** Every word that some role can be answered with. */
export const knownAnswers: readonly string[] = [...new Set([...used, ...response])]
