import type { ImpactQuery, ImpactReply } from './impact.js'

/** Most the API gives at once. */
const mostAtOnce = 10_000

/**
 * An impact with whole lists, as a file or a terminal shows it: its pages, all of one revision, put together.
 * `limit`: items of each list to a page.
 */
export async function wholeImpact(
  ask: (query: ImpactQuery) => Promise<ImpactReply>,
  query: ImpactQuery,
  limit = mostAtOnce,
): Promise<ImpactReply> {
  let whole = await ask({ ...query, limit })
  const { revision } = whole.question
  for (let offset = limit; offset < longestOf(whole); offset += limit)
    whole = joined(whole, await ask({ ...query, limit, revision, after: String(offset) }))
  const { smelters, products, contradicted } = whole
  return {
    ...whole,
    smelters: { ...smelters, next: null },
    products: { ...products, next: null },
    contradicted: { ...contradicted, next: null },
  }
}

const longestOf = ({ smelters, products, contradicted, totals }: ImpactReply): number =>
  Math.max(smelters.total, products.total, contradicted.total, totals.writeTo)

const joined = (whole: ImpactReply, page: ImpactReply): ImpactReply => ({
  ...whole,
  smelters: { ...whole.smelters, items: [...whole.smelters.items, ...page.smelters.items] },
  products: { ...whole.products, items: [...whole.products.items, ...page.products.items] },
  contradicted: { ...whole.contradicted, items: [...whole.contradicted.items, ...page.contradicted.items] },
  writeTo: [...whole.writeTo, ...page.writeTo],
})
