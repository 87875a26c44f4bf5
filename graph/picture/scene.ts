import type { JudgedMineral } from '../judge/judge-mineral.js'
import type { Items } from './item.js'

/** One statement about where a smelter's feed comes from: numbers of items. */
export interface OriginLine {
  readonly smelter: number
  readonly origin: number
  readonly statements: number
  readonly weak: boolean
}

/** One mineral's trace in terms of item numbers; -1 is not drawn. */
export interface CastMineral {
  readonly mineral: JudgedMineral
  /** By index into `reach.products`, `reach.states`, `reach.smelters`. */
  readonly products: Int32Array
  readonly states: Int32Array
  readonly smelters: Int32Array
  readonly origins: readonly OriginLine[]
  readonly gaps: readonly { readonly at: number; readonly gap: number }[]
}

export interface Cast {
  readonly items: Items
  readonly minerals: readonly CastMineral[]
  readonly smelterColumn: number
}
