import type { Finding } from '../model.js'
import type { SupplyStep } from '../resolve/supply-step.js'
import type { Steps } from '../steps.js'
import { writeCompany, writeCompanySupply } from './company-edges.js'
import type { Resolution } from './resolution.js'
import { bomBlock, lineBlock, relationBlock } from './supply-blocks.js'

/** Writes the supply edges that a step resolves anew. */
export function* writeSupplyEdges({ writer }: Resolution, { lines, relations }: SupplyStep): Steps<void> {
  const { words } = writer
  for (const [product, { bom, contains, open }] of lines) {
    writer.replaceBlock('supplied_by', product, bomBlock(bom, words))
    writer.replaceBlock('contains', product, lineBlock(contains, words))
    writer.replaceBlock('open_line', product, lineBlock(open, words))
    yield
  }
  for (const [buyer, own] of relations) {
    writer.replaceBlock('relation', buyer, relationBlock(own, words))
    yield
  }
}

/** Resolves the companies anew that a step reaches; those of `whole` with what their forms' lines say. */
export function* writeCompaniesReached(
  resolution: Resolution,
  companies: Iterable<string>,
  whole: ReadonlySet<string> = new Set(),
): Steps<readonly Finding[]> {
  const found: Finding[] = []
  for (const company of [...new Set([...companies, ...whole])].sort()) {
    const write = whole.has(company) ? writeCompany : writeCompanySupply
    found.push(...write(resolution, company))
    yield
  }
  return found
}
