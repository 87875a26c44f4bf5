import { RefusedFileError } from '../../graph/errors.js'

/** Why a workbook that carries the marks of a profile is not read. Stable: graph/text has a text for each. */
export const profileRefusalReasons = ['profileDoesNotFit', 'profilesAlike'] as const

export const refuseForm = (
  reason: (typeof profileRefusalReasons)[number],
  message: string,
  details: Record<string, unknown>,
): RefusedFileError => new RefusedFileError(reason, message, details)
