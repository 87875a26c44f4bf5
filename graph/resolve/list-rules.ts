/** How each kind of list tells its rows apart and dates them (rule 24). */
import { foldName } from '../lists/fold.js'
import type {
  BomRow,
  CahraRow,
  Day,
  ListKind,
  ListRows,
  OriginRow,
  RelationRow,
  SmelterRow,
  SupplierRow,
  StatusRow,
  WatchRow,
} from '../model.js'
import { type LedgerRule, statedValidity } from './list-ledger.js'
import type { LineKeys } from './unread-rows.js'

const folded = (...parts: readonly (string | undefined)[]): string =>
  JSON.stringify(parts.map((part) => (part ?? '').trim().toLowerCase()))

const spoken = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')

const newest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.reduce(
    (best, day) => (best === undefined || (day !== undefined && day > best) ? day : best),
    undefined,
  )

/** Product after product; what a later BOM of a product omits ends the day it comes in. */
export const bomRule: LedgerRule<BomRow> = {
  group: ({ product }) => folded(product),
  identity: ({ product, part, supplier, supplierPart }) => folded(product, part, supplier, supplierPart),
  identityColumns: ['product', 'part', 'supplier', 'supplier_part'],
  scope: ({ product }) => folded(product),
  scopeColumns: ['product'],
  content: ({ productName, partName, minerals }) => [productName, partName, minerals],
  stated: ({ validFrom, validTo }) => statedValidity(validFrom, validTo),
  named: ({ product }) => folded(product),
  label: ({ product, part, supplier }) => spoken(product, part, supplier),
  isComplete: true,
  day: ({ received }) => received,
}

export const relationRule: LedgerRule<RelationRow> = {
  group: () => '',
  identity: ({ buyer, supplier, buyerPart, part }) => folded(buyer, supplier, buyerPart, part),
  identityColumns: ['buyer', 'supplier', 'buyer_part', 'part'],
  scope: ({ buyer }) => folded(buyer),
  scopeColumns: ['buyer'],
  content: ({ minerals, note }) => [minerals, note],
  stated: ({ validFrom, validTo }) => statedValidity(validFrom, validTo),
  named: ({ buyer, supplier }) => folded(buyer, supplier),
  label: ({ buyer, buyerPart, supplier, part }) => `${spoken(buyer, buyerPart)} ← ${spoken(supplier, part)}`,
  isComplete: false,
  day: ({ received }) => received,
}

/** A supplier's older names end, but still lead to it. */
export const supplierRule: LedgerRule<SupplierRow> = {
  group: () => '',
  identity: ({ supplier }) => folded(supplier),
  identityColumns: ['supplier'],
  scope: ({ supplier }) => folded(supplier),
  scopeColumns: ['supplier'],
  content: ({ name, localName, aliases, country, uniqueId, email, contact }) => [
    name,
    localName,
    aliases,
    country,
    uniqueId,
    email,
    contact,
  ],
  stated: () => ({}),
  named: ({ supplier }) => folded(supplier),
  label: ({ supplier, name }) => spoken(supplier, name),
  isComplete: false,
  day: ({ received }) => received,
}

export const smelterRule: LedgerRule<SmelterRow> = {
  group: () => '',
  identity: ({ cid, mineral }) => folded(cid, mineral),
  identityColumns: ['cid', 'mineral'],
  scope: ({ cid }) => folded(cid),
  scopeColumns: ['cid'],
  content: ({ name, aliases, country, state, city, retired, successor }) => [
    name,
    aliases,
    country,
    state,
    city,
    retired,
    successor,
  ],
  stated: () => ({}),
  named: ({ cid }) => folded(cid),
  label: ({ cid, name }) => spoken(cid, name),
  isComplete: false,
  day: ({ received }, rows) => newest(rows.map(({ date }) => date)) ?? received,
}

/** A claim without date holds from the day it came in: earlier days did not know it (rule 20). */
export const originRule: LedgerRule<OriginRow & { readonly date: Day }> = {
  group: () => '',
  identity: ({ cid, mineral, origins }) => `${folded(cid, mineral)}${JSON.stringify(origins)}`,
  identityColumns: ['cid', 'mineral', 'origin', 'region', 'kind'],
  scope: ({ cid }) => folded(cid),
  scopeColumns: ['cid'],
  content: () => '',
  stated: ({ date }) => statedValidity(date, undefined),
  named: ({ cid }) => folded(cid),
  label: ({ cid, text }) => spoken(cid, text),
  isComplete: false,
  day: ({ received }, rows) => newest(rows.map(({ date }) => date)) ?? received,
}

/** Statuses have a ledger of their own (status-history.ts); this is how they are told apart. */
export const statusKeys: LineKeys<StatusRow> = {
  identity: ({ cid, scheme }) => folded(cid, scheme),
  identityColumns: ['cid', 'scheme'],
  scope: ({ scheme }) => folded(scheme),
  scopeColumns: ['scheme'],
}

/** Edition after edition of a named list, by the newest date in it. */
export const areaRule: LedgerRule<CahraRow> = {
  group: ({ list }) => list,
  identity: ({ list, country, region }) => folded(list, country, foldName(region ?? '')),
  identityColumns: ['list', 'country', 'region'],
  scope: ({ list }) => list,
  scopeColumns: ['list'],
  content: ({ regionsComplete, confirmed, minerals }) => [regionsComplete, confirmed, minerals],
  stated: ({ date, validTo }) => statedValidity(date, validTo),
  named: ({ list }) => list,
  label: ({ list, country, region }) => spoken(list, country, region),
  isComplete: true,
  day: ({ received }, rows) => newest(rows.map(({ date }) => date)) ?? received,
}

export const watchRule: LedgerRule<WatchRow> = {
  group: ({ list }) => list,
  identity: ({ list, kind, id, name, country }) => folded(list, kind, id, name, country),
  identityColumns: ['list', 'kind', 'id', 'name', 'country'],
  scope: ({ list }) => list,
  scopeColumns: ['list'],
  content: ({ class: risk, reason }) => [risk, reason],
  stated: ({ date, validTo }) => statedValidity(date, validTo),
  named: ({ list }) => list,
  label: ({ list, id, name, country }) => spoken(list, id, name, country),
  isComplete: true,
  day: ({ received }, rows) => newest(rows.map(({ date }) => date)) ?? received,
}

export const lineKeys: { readonly [K in ListKind]: LineKeys<ListRows[K][number]> } = {
  bom: bomRule,
  suppliers: supplierRule,
  relations: relationRule,
  smelters: smelterRule,
  'smelter-status': statusKeys,
  'smelter-origins': originRule,
  cahra: areaRule,
  'watch-list': watchRule,
}
