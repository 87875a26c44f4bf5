/** Words of the field and of the screen by theme. Words and sentences the server needs, too, are in `graph/text`. */
import { enDesk } from './en-desk.js'
import { enDrawer } from './en-drawer.js'
import { enKeys } from './en-keys.js'
import { enStart } from './en-start.js'
import { enTrace } from './en-trace.js'
import { enWords } from '../../graph/text/en-words.js'

export const en = { ...enStart, ...enTrace, ...enDrawer, ...enDesk, ...enKeys, ...enWords } as const

export type TextKey = keyof typeof en
