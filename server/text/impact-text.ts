import type {
  ImpactContradicted,
  ImpactPart,
  ImpactProduct,
  ImpactReply,
  ImpactSmelter,
} from '../../graph/api/impact.js'
import type { Paint } from '../terminal.js'
import { counted, listed } from './words.js'

const smeltersShown = 10
const productsShown = 20
const partsShown = 8
const contradictedShown = 10
const lettersShown = 10
const namesShown = 5

/** What hangs on it, worst first: products with the parts that lead there, what stays unsaid, whom to write to. */
export function impactText(reply: ImpactReply, paint: Paint): string {
  const { question, smelters, products, contradicted, writeTo } = reply
  const of = question.of.map(({ id, name }) => (name === id ? id : `${name} (${id})`))
  return [
    paint('bold', listed(of, namesShown)),
    paint('dim', `as of ${question.asOf} · revision ${question.revision}`),
    '',
    totalsText(reply),
    ...section('smelters behind it', smelters, smeltersShown, smelterText),
    ...section('products', products, productsShown, (product) => productText(product, paint)),
    ...section('named by suppliers that say No', contradicted, contradictedShown, contradictedText),
    ...section(
      'write first to',
      { items: writeTo, total: reply.totals.writeTo },
      lettersShown,
      ({ companyName, mineral, products: count }) =>
        `${companyName}: ${counted(count, 'product')} for ${mineral}`,
    ),
  ].join('\n')
}

function totalsText({
  totals: { products, parts, companies, without, perhaps, smelters },
}: ImpactReply): string {
  if (products === 0) return 'Nothing in force leads there.'
  const exposed =
    smelters === undefined
      ? ''
      : `${counted(smelters.declared, 'smelter')} declared and ${smelters.possible} possible, `
  const left = [
    ...(without > 0 ? [`${counted(without, 'product')} with a part that has no alternative`] : []),
    ...(perhaps > 0 ? [`${counted(perhaps, 'product')} with one that perhaps has`] : []),
  ]
  return (
    `${exposed}${counted(products, 'product')}, ${counted(parts, 'part')}, ` +
    `${counted(companies, 'company', 'companies')}${left.length > 0 ? `; ${left.join(', ')}` : ''}`
  )
}

interface Shown<T> {
  readonly items: readonly T[]
  readonly total: number
}

function section<T>(
  title: string,
  { items, total }: Shown<T>,
  most: number,
  text: (item: T) => string,
): string[] {
  if (total === 0) return []
  const rest = total - Math.min(most, items.length)
  return [
    `  ${title}`,
    ...items.slice(0, most).map((item) => `    ${text(item)}`),
    ...(rest > 0 ? [`    … and ${rest} more (--json has all)`] : []),
  ]
}

const smelterText = ({ smelter, name, mineral, assurance, exposure }: ImpactSmelter): string =>
  [`${name} (${smelter})`, mineral, assurance, ...(exposure === undefined ? [] : [exposure])].join(' · ')

function productText({ product, productName, mineral, parts, ...way }: ImpactProduct, paint: Paint): string {
  const name = productName === product ? product : `${product} ${productName}`
  const rest = parts.length - partsShown
  return [
    `${paint('bold', name)} · ${wayText({ ...way }, mineral)}`,
    ...parts.slice(0, partsShown).map((part) => `      ${partText(part)}`),
    ...(rest > 0 ? [`      … and ${counted(rest, 'more part')}`] : []),
  ].join('\n')
}

function partText({ part, supplierName, supplierPart, ...way }: ImpactPart): string {
  const number = supplierPart === undefined || supplierPart === part ? '' : ` as ${supplierPart}`
  const from = supplierName === undefined ? ', a sub-assembly' : ` from ${supplierName}${number}`
  return `${part}${from}: ${wayText(way)}`
}

type Way = Pick<ImpactPart, 'strength' | 'alternative' | 'exposure'>

const wayText = ({ strength, alternative, exposure }: Way, ...first: string[]): string =>
  [...first, strength, ...(exposure === undefined ? [] : [exposure]), alternatives[alternative]].join(' · ')

const alternatives = {
  yes: 'has an alternative',
  perhaps: 'perhaps an alternative',
  no: 'no alternative',
} as const

const contradictedText = ({ product, part, companyName, smelters }: ImpactContradicted): string =>
  `${companyName} (${product}, ${part}): ${listed(smelters, namesShown)}`
