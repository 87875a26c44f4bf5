/** The one object a CAHRA list in JSON holds. */
export const areaJsonField = 'eu_indicative_cahra_list'

/** Whether a JSON text claims to be a CAHRA list; whether it is one, reading tells. */
export const isAreaJson = (text: string): boolean => text.includes(`"${areaJsonField}"`)
