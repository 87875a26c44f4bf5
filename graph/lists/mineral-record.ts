import { words } from './words.js'

/** One mineral: `id` as everywhere in Lodeline, names by ISO 639-1 language, and the other words people use for it. */
export interface MineralRecord {
  readonly id: string
  readonly symbol?: string
  readonly names: Readonly<Record<string, string>> & { readonly en: string }
  readonly aliases: readonly string[]
}

/** Names in the order en, zh, ja, ko, fr, pt, de, es, it, tr. */
export function mineral(symbol: string, names: string, aliases: string): MineralRecord {
  const [en = '', zh = '', ja = '', ko = '', fr = '', pt = '', de = '', es = '', it = '', tr = ''] =
    words(names)
  const record = {
    id: en.toLowerCase(),
    names: { en, zh, ja, ko, fr, pt, de, es, it, tr },
    aliases: words(aliases),
  }
  return symbol === '' ? record : { ...record, symbol }
}
