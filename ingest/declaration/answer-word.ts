/**
 * The drop-down's English word for whatever was typed: other case and blanks, words of the templates' languages,
 * shares as numbers. What stays unclear is asked of the workbook's own translations (sheet L).
 */
import type { CellValue } from '../workbook/workbook.js'
import { fold } from './cells.js'

const words: Readonly<Record<string, readonly string[]>> = {
  Yes: ['yes', 'y', '是', 'はい', '예', '네', 'oui', 'sim', 'ja', 'sí', 'si', 'sì', 'evet'],
  No: ['no', 'n', '否', '不是', 'いいえ', '아니오', '아니요', 'non', 'não', 'nao', 'nein', 'hayır', 'hayir'],
  Unknown: [
    'unknown',
    '未知',
    '不明',
    '不知道',
    '파악되지 않음',
    '알 수 없음',
    'inconnu',
    'desconhecido',
    'nicht bekannt',
    'unbekannt',
    'desconocido',
    'sconosciuto',
    'ignoto',
    'bilinmiyor',
  ],
}
const optionByWord = new Map(
  Object.entries(words).flatMap(([option, list]) => list.map((word) => [fold(word), option] as const)),
)

/** `undefined` when none of the options is meant for certain. */
export function answerWord(cell: CellValue, options: readonly string[]): string | undefined {
  const typed = fold(cell.text)
  const same = options.find((option) => fold(option) === typed)
  if (same !== undefined) return same
  const word = optionByWord.get(typed)
  if (word !== undefined && options.includes(word)) return word
  return bandOf(typed, options)
}

/** Yes, No or Unknown in any of the templates' languages. */
export const yesNoWord = (text: string): string | undefined => optionByWord.get(fold(text))

const moreThan =
  /^(?:>|≥|>=|greater than|more than|over|above|大于|大於|超过|超過|plus de|mehr als|über|más de|mais de|más del)\s*/
const orLess =
  /^(?:<|≤|<=|less than|up to|under|小于|低于)\s*|\s*(?:or less|以下|及以下|ou moins|oder weniger)$/

/** Shares: `0.8`, `80`, `80 %`, `> 75%`. The number 1 is 100 %, as the older drop-downs store it. */
function bandOf(typed: string, options: readonly string[]): string | undefined {
  const whole = options.find((option) => option === '100%' || option === '1')
  if (whole === undefined) return undefined

  const bare = typed.replace(moreThan, '').replace(orLess, '')
  const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(bare)
  if (!match) return undefined
  const number = Number((match[1] ?? '').replace(',', '.'))
  const percent = match[2] === '%' || number > 1 ? number : number * 100
  if (percent > 100) return undefined

  if (moreThan.test(typed)) return options.find((option) => option === `Greater than ${String(percent)}%`)
  if (orLess.test(typed))
    return percent <= 50 ? options.find((option) => option.startsWith('50%')) : undefined
  return bandOfShare(percent, options, whole)
}

function bandOfShare(percent: number, options: readonly string[], whole: string): string | undefined {
  if (percent === 100) return whole
  if (percent === 0) return options.find((option) => option === 'None')
  const above = [90, 75, 50].find((bound) => percent > bound)
  return options.find((option) => option.startsWith(above === undefined ? '50%' : `Greater than ${above}`))
}
