import type { Day } from '../../graph/model.js'
import { addDays } from '../../graph/day.js'
import type { SampleSmelter } from './smelters.js'
import { sampleSuppliers } from './suppliers.js'

type Row = readonly (string | undefined)[]

/** The CSV lists of the sample by file name: BOM, suppliers, relations, reference list, statuses, origins, watch list. */
export function sampleLists(smelters: readonly SampleSmelter[], today: Day): ReadonlyMap<string, string> {
  return new Map([
    ['bom.csv', csv(bomHeader, bomRows)],
    ['suppliers.csv', csv(['supplier', 'name', 'local_name', 'country', 'email'], supplierRows())],
    ['relations.csv', csv(['buyer', 'supplier', 'buyer_part', 'part', 'minerals'], relationRows)],
    ['smelters.csv', csv(['cid', 'mineral', 'name', 'aliases', 'country'], smelters.map(smelterRow))],
    ['smelter-status.csv', csv(statusHeader, statusRows(smelters, today))],
    ['smelter-origins.csv', csv(['cid', 'mineral', 'origin', 'date', 'source'], originRows(smelters, today))],
    ['watch-list.csv', csv(['list', 'date', 'kind', 'id', 'reason'], watchRows(smelters, today))],
  ])
}

const bomHeader = ['product', 'product_name', 'part', 'part_name', 'supplier', 'supplier_part', 'minerals']
const bomRows: readonly Row[] = [
  ['LD-100', 'Pocket radio', 'P-1001', 'Main board', 'S101', 'FC-7710', undefined],
  ['LD-100', 'Pocket radio', 'P-1002', 'Resistor kit', 'S102', 'KP-5', undefined],
  ['LD-100', 'Pocket radio', 'P-1003', 'Antenna connector', 'S104', 'HK-22A', 'tin;gold'],
  ['LD-100', 'Pocket radio', 'P-1004', 'Speaker cable', 'S109', 'CV-88', undefined],
  ['LD-100', 'Pocket radio', 'P-1005', 'Carton', 'S115', 'BW-3', 'none'],
  ['LD-100', 'Pocket radio', 'P-1006', 'Tuning knob', 'S107', 'MS-41', undefined],
  ['LD-200', 'Field tablet', 'P-2001', 'Display', 'S106', 'OD-10', undefined],
  ['LD-200', 'Field tablet', 'P-2002', 'Main board', 'S116', 'TG-440', undefined],
  ['LD-200', 'Field tablet', 'P-2003', 'Battery pack', 'S110', 'PB-900', undefined],
  ['LD-200', 'Field tablet', 'P-2004', 'Camera lens', 'S113', 'VO-7', undefined],
  ['LD-200', 'Field tablet', 'P-2005', 'Housing screws', 'S114', 'CF-2', 'tungsten'],
  ['LD-200', 'Field tablet', 'LD-050', 'Power module', undefined, undefined, undefined],
  ['LD-300', 'E-bike controller', 'LD-050', 'Power module', 'S105', 'LP-050', undefined],
  ['LD-300', 'E-bike controller', 'P-3001', 'Hall sensor magnet', 'S112', 'AM-12', undefined],
  ['LD-300', 'E-bike controller', 'P-3002', 'Microcontroller', 'S108', 'TS-32', undefined],
  ['LD-300', 'E-bike controller', 'P-3003', 'Control board', 'S103', 'SW-6', undefined],
  ['LD-300', 'E-bike controller', 'P-3004', 'Thermal pad', undefined, undefined, undefined],
  ['LD-300', 'E-bike controller', 'P-3005', 'Torque sensor', 'S107', 'MS-77', undefined],
  ['LD-050', 'Power module', 'P-0501', 'Power board', 'S101', 'FC-7720', undefined],
  ['LD-050', 'Power module', 'P-0502', 'Choke', 'S105', 'LP-11', undefined],
  ['LD-050', 'Power module', 'P-0503', 'Contact spring', 'S111', 'RY-9', undefined],
]

/** Tier 2 and 3: who buys from whom; part numbers where a buyer stated them. */
const relationRows: readonly Row[] = [
  ['S101', 'S201', 'FC-7710', 'MS-305', 'tin'],
  ['S101', 'S204', 'FC-7710', 'SBW-25', 'gold'],
  ['S101', 'S202', undefined, undefined, undefined],
  ['S102', 'S203', undefined, undefined, 'tantalum'],
  ['S102', 'S213', undefined, undefined, undefined],
  ['S103', 'S210', undefined, undefined, undefined],
  ['S103', 'S209', undefined, undefined, undefined],
  ['S104', 'S205', 'HK-22A', 'OK-1', 'gold'],
  ['S105', 'S206', undefined, undefined, 'tungsten'],
  ['S105', 'S209', undefined, undefined, undefined],
  ['S106', 'S210', undefined, undefined, 'gold;tin'],
  ['S108', 'S202', undefined, undefined, undefined],
  ['S108', 'S211', undefined, undefined, 'gold'],
  ['S110', 'S207', 'PB-900', 'DC-4', 'cobalt'],
  ['S110', 'S212', undefined, undefined, 'mica'],
  ['S112', 'S203', undefined, undefined, 'tantalum'],
  ['S114', 'S206', undefined, undefined, 'tungsten'],
  ['S116', 'S201', undefined, undefined, 'tin'],
  ['S116', 'S208', undefined, undefined, 'tin'],
  ['S116', 'S214', undefined, undefined, 'tungsten'],
  ['S201', 'S301', undefined, undefined, 'tin'],
  ['S201', 'S302', 'MS-305', 'BL-9', 'tin'],
  ['S202', 'S310', undefined, undefined, undefined],
  ['S203', 'S303', undefined, undefined, 'tantalum'],
  ['S206', 'S305', undefined, undefined, 'tungsten'],
  ['S207', 'S307', 'DC-4', 'HP-70', 'cobalt'],
  ['S207', 'S306', undefined, undefined, 'cobalt'],
  ['S208', 'S304', undefined, undefined, undefined],
  ['S209', 'S303', undefined, undefined, undefined],
  ['S210', 'S304', undefined, undefined, 'gold'],
  ['S212', 'S309', undefined, undefined, 'mica'],
  ['S213', 'S308', undefined, undefined, undefined],
  ['S302', 'S201', undefined, undefined, 'tin'],
]

const supplierRows = (): readonly Row[] =>
  sampleSuppliers.map(({ id, name, localName, country }) => [
    id,
    name,
    localName,
    country,
    `minerals@${id.toLowerCase()}.example`,
  ])

const smelterRow = (smelter: SampleSmelter): Row => [
  smelter.cid,
  smelter.mineral,
  smelter.name,
  smelter.aliases.join(';'),
  smelter.country,
]

const statusHeader = ['cid', 'status', 'date', 'scheme', 'source']

/** Today's word for each smelter, and for a failed one that it was conformant a year before. */
function statusRows(smelters: readonly SampleSmelter[], today: Day): readonly Row[] {
  return smelters.flatMap((smelter) => {
    if (smelter.status === undefined) return []
    const now: Row = [smelter.cid, smelter.status, smelter.statusDate, 'RMAP', 'sample status list']
    const before: Row = [smelter.cid, 'Conformant', addDays(today, -420), 'RMAP', 'sample status list']
    return smelter.status === 'Non-Conformant' ? [before, now] : [now]
  })
}

const originRows = (smelters: readonly SampleSmelter[], today: Day): readonly Row[] =>
  smelters
    .filter((smelter, index) => index % 4 === 1 && smelter.feed.length > 0)
    .map((smelter) => [
      smelter.cid,
      smelter.mineral,
      smelter.feed.join(';'),
      addDays(today, -200),
      'sample origin list',
    ])

const watchRows = (smelters: readonly SampleSmelter[], today: Day): readonly Row[] =>
  smelters
    .filter(({ mineral, status }) => mineral === 'gold' && status === 'Non-Conformant')
    .map(({ cid }) => ['sample-sanctions', addDays(today, -90), 'smelter', cid, 'fictional sanction'])

function csv(header: readonly string[], rows: readonly Row[]): string {
  const line = (row: Row): string => row.map(quoted).join(',')
  return [header, ...rows].map(line).join('\n') + '\n'
}

const quoted = (value: string | undefined): string => {
  if (value === undefined) return ''
  return /[",\n;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
