/** What depends on the smelters, areas and companies of the address. Only `actions/impact` writes. */
import { computed } from '@preact/signals'
import type { ImpactPart, ImpactProduct, ImpactQuery, ImpactReply } from '../../graph/api/impact.js'
import { fill, type Params } from '../../graph/text/fill.js'
import { client } from '../client.js'
import { enImpact, type ImpactKey } from '../i18n/en-impact.js'
import { zhImpact } from '../i18n/zh-impact.js'
import { csvAddress } from './csv.js'
import { type Hits, hitsEverywhere } from './hits.js'
import { createRemote } from './remote.js'
import { language } from './store.js'
import { country, mineral, t } from './words.js'

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
export const nodeName = ({ kind, id, name }: Node): string => (kind === 'origin' ? country(id) : name)

/** What can fail: everything that can be searched but products. */
export const hitsThatFail: Hits = {
  ...hitsEverywhere,
  items: computed(() => hitsEverywhere.items.value.filter(({ kind }) => kind !== 'product')),
}

export const partsSheet = (rows: readonly ImpactRow[]): string =>
  csvAddress([
    [
      ...[ti('product'), ti('name'), ti('mineral'), ti('part'), ti('supplier'), ti('supplierPart')],
      ...[ti('strength'), ti('alternative'), ti('exposure')],
    ],
    ...rows.map((row) => [
      ...[row.product, row.productName, mineral(row.mineral), row.part],
      ...[row.supplierName ?? '', row.supplierPart ?? ''],
      ...[ti(`strength.${row.strength}`), ti(`alternative.${row.alternative}`)],
      row.exposure === undefined ? '' : t(`exposure.${row.exposure}`),
    ]),
  ])

export const lettersSheet = ({ question, writeTo }: ImpactReply): string =>
  csvAddress([
    [ti('supplier'), ti('id'), ti('mineral'), ti('behindIt'), ti('about')],
    ...writeTo.map(({ company, companyName, mineral: of, products }) => [
      ...[companyName, company, mineral(of), String(products)],
      question.of.map(nodeName).join('; '),
    ]),
  ])

const texts = { en: enImpact, zh: zhImpact }
export const ti = (key: ImpactKey, params: Params = {}): string => fill(texts[language.value][key], params)
