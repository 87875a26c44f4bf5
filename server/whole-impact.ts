import type { ImpactQuery, ImpactReply } from '../graph/api/impact.js'

/** Most the API gives at once. */
const pageItems = 10_000

/** An impact with whole lists, as a terminal prints it: its pages put together. */
export async function wholeImpact(
  ask: (query: ImpactQuery) => Promise<ImpactReply>,
  query: ImpactQuery,
): Promise<ImpactReply> {
  let whole = await ask({ ...query, limit: pageItems })
  const pinned = { ...query, limit: pageItems, revision: whole.question.revision }
  for (let after = nextOf(whole); after !== undefined; after = nextOf(whole))
    whole = joined(whole, await ask({ ...pinned, after }))
  return whole
}

const nextOf = ({ smelters, products, contradicted }: ImpactReply): string | undefined =>
  smelters.next ?? products.next ?? contradicted.next ?? undefined

const joined = (whole: ImpactReply, page: ImpactReply): ImpactReply => ({
  ...whole,
  smelters: { ...page.smelters, items: [...whole.smelters.items, ...page.smelters.items] },
  products: { ...page.products, items: [...whole.products.items, ...page.products.items] },
  contradicted: { ...page.contradicted, items: [...whole.contradicted.items, ...page.contradicted.items] },
})
