/** Drop-down options that several templates share, as stored. */
export const yesNo = ['Yes', 'No'] as const
export const yesNoUnknown = ['Yes', 'No', 'Unknown'] as const

const bands = ['Greater than 90%', 'Greater than 75%', 'Greater than 50%', '50% or less', 'None'] as const

/** Share of suppliers that responded. */
export const responseBands = ['100%', ...bands] as const
/** Older versions store the number 1, shown as 100%. */
export const responseBandsWithNumber = ['1', ...bands] as const

/** Format of a company's own surveys, in EMRT and CRT. */
export const emrtFormat = 'Yes, in conformance with IPC1755 (e.g. EMRT)'
export const otherFormat = 'Yes, Using Other Format (Describe)'

/** Whether direct suppliers must source from validated processors. */
export const validatedSources = ['Yes', 'Yes, when more processors are validated', 'No'] as const
