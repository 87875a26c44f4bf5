import type { Finding } from '../../graph/model.js'
import { finding } from '../check/codes.js'
import { addressOf, type Found } from './label-index.js'
import type { Profile, Words } from './profile.js'
import { sayWords } from './words.js'

/** What is looked for on a sheet, and where in the profile it is asked for. */
export interface Sought {
  /** `smelterList.origin`, `companyName`, `used`. */
  readonly field: string
  readonly words: Words
  readonly sheet: string
  readonly isRequired: boolean
}

/** What comes up while a form is located: places it lacks, doubts, and which language its labels speak. */
export class Locating {
  readonly findings: Finding[] = []
  /** Needed places that are not there, in words for people. */
  readonly lacking: string[] = []
  private readonly heard = new Map<string, number>()

  /** The first of the places found; that there is none, or more than one, is noted. */
  choose(found: readonly Found[], sought: Sought): Found | undefined {
    const { field, sheet, words } = sought
    const [first, second] = found
    if (first === undefined) {
      this.lack(sought)
      return undefined
    }
    if (second !== undefined) {
      const params = { field, text: sayWords(words), cell: addressOf(first) }
      this.findings.push(finding('formPlaceTwice', { sheet, cell: addressOf(second) }, params))
    }
    const { language } = first.word
    if (language !== undefined) this.heard.set(language, (this.heard.get(language) ?? 0) + 1)
    return first
  }

  lackSheet({ field, words, isRequired }: Omit<Sought, 'sheet'>): void {
    const text = sayWords(words)
    if (isRequired) this.lacking.push(`there is no sheet “${text}” (${field})`)
    else this.findings.push(finding('formSheetMissing', { sheet: text }, { field }))
  }

  /** What most of the labels found are in; the profile's first where nothing tells. */
  language({ languages }: Profile): string {
    const [first = ''] = languages
    return languages.reduce(
      (best, each) => ((this.heard.get(each) ?? 0) > (this.heard.get(best) ?? 0) ? each : best),
      first,
    )
  }

  private lack({ field, words, sheet, isRequired }: Sought): void {
    const text = sayWords(words)
    if (isRequired) this.lacking.push(`sheet “${sheet}” has no “${text}” (${field})`)
    else this.findings.push(finding('formPlaceMissing', { sheet }, { field, text }))
  }
}
