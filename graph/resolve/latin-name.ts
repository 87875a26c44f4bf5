import anyAscii from 'any-ascii'
import { companyWords } from '../lists/company-words.js'

const otherScript = /(?!\p{sc=Latin})\p{L}/u
/** Longest first, so that 有色金属 is not taken for 金属. */
const fieldWords = new RegExp(
  [...companyWords.keys()].toSorted((a, b) => b.length - a.length).join('|'),
  'gu',
)

/**
 * A company's name in Latin letters, for comparing it with names that are: Chinese words of the field in English,
 * everything else by its sound, each sign alone. Japanese in kanji sounds Chinese and finds little.
 * Example: `赣州腾远钴业新材料股份有限公司` → `GanZhouTengYuan cobalt industry new material …`
 */
export function latinName(name: string): string {
  if (!otherScript.test(name)) return name
  return anyAscii(name.normalize('NFKC').replace(fieldWords, (word) => ` ${companyWords.get(word) ?? ''} `))
}
