/** Words of the field and of the screen by theme. Sentences for codes are in `en-codes.ts` and `en-findings.ts`. */
import { enDrawer } from './en-drawer.js'
import { enStart } from './en-start.js'
import { enTrace } from './en-trace.js'
import { enWords } from './en-words.js'

export const en = { ...enStart, ...enTrace, ...enDrawer, ...enWords } as const

export type TextKey = keyof typeof en
