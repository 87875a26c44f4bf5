/** What is taken in out of a folder: the command line and the page leave out the same files. */

/** Workbooks and lists, supported or not: what is refused is told why. */
export const importPattern = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|csv|tsv|txt|json)$/i

/** What file systems and office programs leave lying about; nobody meant to hand it in. */
export const isLitter = (name: string): boolean => /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/.test(name)

/** The one object a CAHRA list in JSON holds; folders hold JSON of every kind. */
export const areaJsonField = 'eu_indicative_cahra_list'

/** Whether a JSON text claims to be a CAHRA list; whether it is one, reading tells. */
export const isAreaJson = (text: string): boolean => text.includes(`"${areaJsonField}"`)
