import type { TextKey } from './en.js'
import { zhDesk } from './zh-desk.js'
import { zhDrawer } from './zh-drawer.js'
import { zhKeys } from './zh-keys.js'
import { zhStart } from './zh-start.js'
import { zhTrace } from './zh-trace.js'
import { zhWords } from '../../graph/text/zh-words.js'

export const zh: Readonly<Record<TextKey, string>> = {
  ...zhStart,
  ...zhTrace,
  ...zhDrawer,
  ...zhDesk,
  ...zhKeys,
  ...zhWords,
}
