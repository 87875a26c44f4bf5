/** An impact as rows of texts, heads first: what is hit, and whom to write to. */
import type { ImpactReply } from '../api/impact.js'
import type { Language } from './language.js'
import { countryName, mineralName } from './names.js'
import { wordIfKnown } from './words.js'

type Rows = readonly (readonly string[])[]
type Node = ImpactReply['question']['of'][number]

/** What is asked about, as the reader calls it. */
export const impactNodeName = (language: Language, { kind, id, name }: Node): string =>
  kind === 'origin' ? countryName(language, id) : name

/** A row per product, mineral and part, in the order of the reply. */
export function impactSheet(language: Language, { products, question }: ImpactReply): Rows {
  const word = wordsIn(language)
  const about = aboutText(language, question)
  return [
    [
      ...['product', 'productName', 'mineral', 'part', 'supplier', 'supplierName', 'supplierPart'],
      ...['strength', 'alternative', 'exposure', 'about', 'asOf'],
    ].map((name) => word(`sheet.${name}`)),
    ...products.items.flatMap(({ product, productName, mineral, parts }) =>
      parts.map((part) => [
        ...[product, productName, mineralName(language, mineral), part.part],
        ...[part.supplier ?? '', part.supplierName ?? '', part.supplierPart ?? ''],
        word(`strength.${part.strength}`),
        word(`alternative.${part.alternative}`),
        part.exposure === undefined ? '' : word(`exposure.${part.exposure}`),
        ...[about, question.asOf],
      ]),
    ),
  ]
}

/** A row per company and mineral, most products behind it first. */
export function letterSheet(language: Language, { writeTo, question }: ImpactReply): Rows {
  const word = wordsIn(language)
  const about = aboutText(language, question)
  return [
    ['supplier', 'supplierName', 'mineral', 'products', 'about', 'asOf'].map((name) => word(`sheet.${name}`)),
    ...writeTo.map(({ company, companyName, mineral, products }) => [
      ...[company, companyName, mineralName(language, mineral), String(products), about, question.asOf],
    ]),
  ]
}

const wordsIn =
  (language: Language) =>
  (key: string): string =>
    wordIfKnown(language, key) ?? key

const aboutText = (language: Language, { of }: ImpactReply['question']): string =>
  of.map((node) => `${impactNodeName(language, node)} (${node.id})`).join('; ')
