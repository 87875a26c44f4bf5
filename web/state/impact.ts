/** What depends on the smelters, areas and companies of the address. Only `actions/impact` writes. */
import { computed } from '@preact/signals'
import type { ImpactPart, ImpactProduct, ImpactQuery, ImpactReply } from '../../graph/api/impact.js'
import { fill, type Params } from '../../graph/text/fill.js'
import { impactNodeName } from '../../graph/text/impact-sheets.js'
import { client } from '../client.js'
import { enImpact, type ImpactKey } from '../i18n/en-impact.js'
import { zhImpact } from '../i18n/zh-impact.js'
import { type Hits, hitsEverywhere } from './hits.js'
import { createRemote } from './remote.js'
import { language } from './store.js'

export const impact = createRemote((question: ImpactQuery, signal) => client.impact(question, signal))

export interface ImpactRow extends ImpactPart {
  readonly key: string
  readonly product: string
  readonly productName: string
  readonly mineral: string
}

/** A row per product, mineral and part: without alternative first, as the reply has them. */
export const impactRows = (products: readonly ImpactProduct[]): readonly ImpactRow[] =>
  products.flatMap(({ product, productName, mineral: of, parts }) =>
    parts.map((part) => ({
      ...part,
      key: [product, of, part.part, part.supplier, part.supplierPart].join('\n'),
      product,
      productName,
      mineral: of,
    })),
  )

type Node = ImpactReply['question']['of'][number]
export const nodeName = (node: Node): string => impactNodeName(language.value, node)

/** What can fail: everything that can be searched but products. */
export const hitsThatFail: Hits = {
  ...hitsEverywhere,
  items: computed(() => hitsEverywhere.items.value.filter(({ kind }) => kind !== 'product')),
}

const texts = { en: enImpact, zh: zhImpact }
export const ti = (key: ImpactKey, params: Params = {}): string => fill(texts[language.value][key], params)
