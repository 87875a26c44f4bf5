/** One row of each list (INTERFACE): what stands in it, typed. */
import { coveredList } from '../../graph/api/trace.js'
import { originOf, parseOrigins } from '../../graph/resolve/origin-text.js'
import { countryCode } from '../../graph/lists/countries.js'
import { regionCode } from '../../graph/lists/regions.js'
import { watchClassIn } from '../../graph/lists/watch-classes.js'
import type { ListKind, ListRows, OriginRow, StatedOrigin, WatchRow } from '../../graph/model.js'
import type { RowReader } from './row-reader.js'

type RowOf<K extends ListKind> = ListRows[K][number]

/** What a row says, also when it is bad: ask `RowReader.isBad`. */
export const listRowReaders: { readonly [K in ListKind]: (read: RowReader) => RowOf<K> } = {
  bom: (read) => ({
    row: read.row,
    product: read.required('product'),
    part: read.required('part'),
    ...optional('productName', read.text('product_name')),
    ...optional('partName', read.text('part_name')),
    ...optional('supplier', read.text('supplier')),
    ...optional('supplierPart', read.text('supplier_part')),
    minerals: read.carried(),
    ...read.validity(),
  }),
  suppliers: (read) => ({
    row: read.row,
    supplier: read.required('supplier'),
    name: read.required('name'),
    ...optional('localName', read.text('local_name')),
    aliases: read.texts('aliases'),
    ...optional('country', read.country('country')),
    ...optional('uniqueId', read.text('unique_id')),
    ...optional('email', read.text('email')),
    ...optional('contact', read.text('contact')),
  }),
  relations: (read) => ({
    row: read.row,
    buyer: read.required('buyer'),
    supplier: read.required('supplier'),
    ...optional('buyerPart', read.text('buyer_part')),
    ...optional('part', read.text('part')),
    minerals: read.carried(),
    ...read.validity(),
    ...optional('note', read.text('note')),
  }),
  smelters: (read) => ({
    row: read.row,
    cid: read.cid('cid'),
    mineral: requiredMineral(read),
    name: read.required('name'),
    aliases: read.texts('aliases'),
    ...optional('country', read.country('country')),
    ...optional('state', read.text('state')),
    ...optional('city', read.text('city')),
    ...optional('date', read.day('date')),
    ...optional('retired', read.day('retired')),
    ...optional('successor', read.text('successor') === undefined ? undefined : read.cid('successor')),
  }),
  'smelter-status': (read) => ({
    row: read.row,
    cid: read.cid('cid'),
    status: read.required('status'),
    date: read.requiredDay('date'),
    ...optional('validTo', read.lastDay('valid_to')),
    scheme: read.text('scheme') ?? 'RMAP',
    ...optional('operation', read.text('operation')),
    ...optional('eligibility', read.text('eligibility')),
    ...optional('source', read.text('source')),
  }),
  'smelter-origins': readOrigin,
  cahra: (read) => {
    const country =
      read.text('country') === undefined ? read.required('country') : read.country('country', 'must')
    const region = read.text('region')
    const code = country === undefined || region === undefined ? undefined : regionCode(country, region)
    if (region !== undefined && country !== undefined && country !== '' && code === undefined) {
      read.note('listRegionUnknown', 'region', { text: region, country })
    }
    const minerals = read.minerals()
    return {
      row: read.row,
      list: areaListId(read),
      date: read.requiredDay('date'),
      country: country ?? '',
      ...optional('region', code ?? region),
      regionsComplete: read.yesNo('regions_complete'),
      confirmed: read.yesNo('confirmed'),
      ...optional('minerals', minerals === 'all' ? undefined : minerals),
      ...optional('reason', read.text('reason')),
      ...optional('validTo', read.lastDay('valid_to')),
    }
  },
  'watch-list': (read) => {
    const kind = watchKind(read)
    const id = read.text('id')
    const name = read.text('name')
    const country = read.country('country', kind === 'country' ? 'must' : 'may')
    const list = read.required('list')
    if (id === undefined && name === undefined && country === undefined) read.note('listValueMissing', 'name')
    return {
      row: read.row,
      list,
      date: read.requiredDay('date'),
      kind,
      ...optional('id', kind === 'smelter' && id !== undefined && name === undefined ? read.cid('id') : id),
      ...optional('name', name),
      ...optional('country', country),
      ...optional('class', watchClass(read.text('class'), list)),
      ...optional('reason', read.text('reason')),
      ...optional('validTo', read.lastDay('valid_to')),
    }
  },
}

/** `{ key: value }`, or nothing for an absent value. */
const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  // A computed key widens to string; the object has the one key it was given.
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })

/** Not the id the covered countries are always judged under, nor what every object answers to (`constructor`). */
function areaListId(read: RowReader): string {
  const id = read.required('list')
  if (id.toLowerCase() === coveredList || id in Object.prototype)
    read.note('listIdReserved', 'list', { text: id })
  return id
}

function requiredMineral(read: RowReader): string {
  const mineral = read.mineral('mineral')
  if (mineral === undefined) read.note('listValueMissing', 'mineral')
  return mineral ?? ''
}

/** An origin cell says what a mine cell may say; `region` and `kind` make it more exact (rule 20). */
function readOrigin(read: RowReader): OriginRow {
  const text = read.text('origin') ?? ''
  const kind = originKinds[(read.text('kind') ?? '').toLowerCase()]
  if (text === '' && kind === undefined) read.note('listValueMissing', 'origin')
  return {
    row: read.row,
    cid: read.cid('cid'),
    ...optional('mineral', read.mineral('mineral')),
    text: [text, read.text('region')].filter((part) => part !== undefined && part !== '').join(', '),
    origins: originsOf(read, text, kind),
    ...optional('date', read.day('date')),
    ...optional('source', read.text('source')),
  }
}

function originsOf(read: RowReader, text: string, kind: StatedOrigin['kind'] | undefined): StatedOrigin[] {
  if (kind === 'recycled' || kind === 'deferred' || kind === 'unknown') return [{ kind }]
  const region = read.text('region')
  const code = kind === 'country' || kind === 'region' || region !== undefined ? countryCode(text) : undefined
  if (code !== undefined) return [withRegion(read, code, region)]

  const { origins, unrecognised, unknownRegions } = parseOrigins(text)
  if (kind === 'group' && unrecognised.length > 0) return [{ kind: 'group', group: text }]
  for (const words of unrecognised) read.note('listOriginNotRecognised', 'origin', { text: words })
  for (const words of unknownRegions) read.note('listRegionUnknown', 'origin', { text: words, country: text })
  return [...origins]
}

function withRegion(read: RowReader, code: string, region: string | undefined): StatedOrigin {
  const origin = originOf(code, region)
  if (region !== undefined && origin.kind === 'country') {
    read.note('listRegionUnknown', 'region', { text: region, country: code })
  }
  return origin
}

const originKinds: Readonly<Record<string, StatedOrigin['kind']>> = {
  country: 'country',
  region: 'region',
  group: 'group',
  recycled: 'recycled',
  scrap: 'recycled',
  deferred: 'deferred',
  unknown: 'unknown',
  国家: 'country',
  地区: 'region',
  回收: 'recycled',
  再生: 'recycled',
  未知: 'unknown',
}

const watchKinds: Readonly<Record<string, WatchRow['kind']>> = {
  smelter: 'smelter',
  refiner: 'smelter',
  processor: 'smelter',
  company: 'company',
  supplier: 'company',
  entity: 'company',
  country: 'country',
  冶炼厂: 'smelter',
  精炼厂: 'smelter',
  公司: 'company',
  企业: 'company',
  供应商: 'company',
  国家: 'country',
}

/** As the row says, in the list's own word where nobody knows it; else what the list is called after. */
const watchClass = (text: string | undefined, list: string): string | undefined =>
  text === undefined ? watchClassIn(list) : (watchClassIn(text) ?? text)

function watchKind(read: RowReader): WatchRow['kind'] {
  const text = read.required('kind')
  const kind = watchKinds[text.toLowerCase()]
  if (kind === undefined && text !== '') read.note('listKindUnknown', 'kind', { text })
  return kind ?? 'company'
}
