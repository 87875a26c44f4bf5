/** Texts of labels, headings and answers as profiles name them and as sheets show them. */
import { fold } from '../declaration/cells.js'
import { foldHeader } from '../lists/list-columns.js'
import type { Words } from './profile.js'

/** One way to say it; `language` where the profile tells. */
export interface Word {
  readonly text: string
  readonly folded: string
  readonly language?: string
}

type Fold = (text: string) => string

/** Letters and digits only; of a text without any, such as `√`, the text. */
export const foldLabel: Fold = (text) => foldHeader(text) || fold(text)

/** @param foldText how the texts are compared: labels loosely, answers (`> 50%`) with their signs */
export function wordsOf(words: Words, foldText: Fold = foldLabel): readonly Word[] {
  const wordOf = (text: string): Word => ({ text, folded: foldText(text) })
  if (typeof words === 'string' || Array.isArray(words)) return [words].flat().map(wordOf)
  return Object.entries(words).flatMap(([language, texts]) =>
    [texts].flat().map((text) => ({ ...wordOf(text), language })),
  )
}

/** For messages: `Smelter name / 冶炼厂名称`. */
export const sayWords = (words: Words): string =>
  wordsOf(words)
    .map(({ text }) => text)
    .join(' / ')

const betweenLanguages = /[\n\r/|]+/
const brackets = /[()（）[\]【】;；:：]+/
const eastAsian = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}'
const western = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}'
/** As far as the script stays the same; signs and digits belong to what they stand in. */
const runs = new RegExp(`[^${western}]*[${eastAsian}][^${western}]*|[^${eastAsian}]+`, 'gu')

/**
 * Halves of a bilingual text, as written: of `Smelter name / 冶炼厂名称`, `Tin (Sn)` and `Tin 锡` either. Never pieces
 * of a word.
 */
export function halvesOf(text: string): readonly string[] {
  const lines = text.split(betweenLanguages)
  const pieces = lines.flatMap((line) => [line, ...line.split(brackets), ...(line.match(runs) ?? [])])
  return [...new Set(pieces.map((piece) => piece.trim()))].filter((piece) => piece !== '' && piece !== text)
}

/** The first word the text is or, where it is none, has for a half. */
export function matchWord(text: string, words: Words, foldText: Fold = foldLabel): Word | undefined {
  const [known, folded] = [wordsOf(words, foldText), foldText(text)]
  const whole = known.find((word) => word.folded === folded)
  if (whole !== undefined) return whole
  const halves = halvesOf(text).map(foldText)
  return known.find((word) => halves.includes(word.folded))
}
