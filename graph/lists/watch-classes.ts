/**
 * What a watch list warns of: the classes of OECD's Annex II (serious abuses, armed groups, security forces, bribery
 * and false origins, laundering, taxes), sanctions and forced labour, and countries of transit, by the words lists and their titles use.
 */
/** Of countries through which minerals of areas at risk are known to pass. */
export const transitClass = 'transit'

const words: Readonly<Record<string, readonly string[]>> = {
  sanctions: ['sanction', 'sanctions', 'sanctioned', 'embargo', 'sdn', 'ofac', '制裁'],
  abuses: [
    'abuse',
    'abuses',
    'human rights',
    'child labour',
    'child labor',
    'torture',
    '侵犯人权',
    '人权',
    '童工',
  ],
  forcedLabour: ['forced labour', 'forced labor', 'uflpa', '强迫劳动'],
  armedGroups: ['armed group', 'armed groups', 'conflict financing', '武装团体', '武装组织', '冲突融资'],
  securityForces: ['security force', 'security forces', '安全部队', '安保力量'],
  bribery: ['bribery', 'bribe', 'bribes', 'corruption', '贿赂', '行贿', '腐败'],
  falseOrigin: [
    'false origin',
    'origin fraud',
    'fraud',
    'smuggling',
    '虚假原产地',
    '原产地造假',
    '欺诈',
    '走私',
  ],
  laundering: ['laundering', 'money laundering', 'financial crime', '洗钱', '金融犯罪'],
  [transitClass]: ['transit', 'transit country', 'smuggling route', '过境', '转运', '中转'],
  taxes: ['tax', 'taxes', 'tax evasion', 'unpaid taxes', 'royalties', '税', '税费', '逃税', '偷税', '欠税'],
}

/** Codes, each with a text in every language. */
export const watchClasses: readonly string[] = Object.keys(words)

const isHan = (word: string): boolean => /\p{sc=Han}/u.test(word)

/** The class whose words stand in a text; `undefined` for a text that names none, or several. */
export function watchClassIn(text: string): string | undefined {
  const folded = ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const holds = (word: string) => folded.includes(isHan(word) ? word : ` ${word} `)
  const named = Object.entries(words).filter(([, spellings]) => spellings.some(holds))
  return named.length === 1 ? named[0]?.[0] : undefined
}
