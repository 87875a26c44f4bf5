/** A fictional company of the sample; `supplies`: ids of those that buy from it, with part numbers where stated. */
export interface SampleSupplier {
  readonly id: string
  readonly name: string
  readonly localName?: string
  readonly country: string
  readonly tier: 1 | 2 | 3
}

type Entry = readonly [name: string, country: string, localName?: string]

const tierOne: readonly Entry[] = [
  ['Farnholm Circuits GmbH', 'DE'],
  ['Kestrel Passives Inc.', 'US'],
  ['Shenwan Electronics Co., Ltd.', 'CN', '深湾电子有限公司'],
  ['Hakusan Connectors K.K.', 'JP', '白山コネクタ株式会社'],
  ['Lindqvist Power AB', 'SE'],
  ['Orrin Displays Ltd.', 'TW', '歐林顯示有限公司'],
  ['Marlowe Sensors Ltd.', 'GB'],
  ['Taebaek Semiconductor Co., Ltd.', 'KR', '태백반도체'],
  ['Costa Verde Cables S.A.', 'BR'],
  ['Penrose Batteries B.V.', 'NL'],
  ['Ruiyang Precision Co., Ltd.', 'CN', '瑞阳精密有限公司'],
  ['Aldous Magnetics LLC', 'US'],
  ['Vireo Optics SAS', 'FR'],
  ['Castellan Fasteners S.p.A.', 'IT'],
  ['Bluewater Packaging Ltd.', 'VN'],
  ['Tiangong Modules Co., Ltd.', 'CN', '天工模组有限公司'],
]
const tierTwo: readonly Entry[] = [
  ['Meridian Solder Sdn. Bhd.', 'MY'],
  ['Northgate Wafers Ltd.', 'IE'],
  ['Haitong Capacitors Co., Ltd.', 'CN', '海通电容有限公司'],
  ['Sable Bonding Wire Pte. Ltd.', 'SG'],
  ['Okabe Plating K.K.', 'JP', '岡部鍍金株式会社'],
  ['Carrow Carbide Tools Ltd.', 'GB'],
  ['Dunlin Cathodes Oy', 'FI'],
  ['Estrela Ligas S.A.', 'BR'],
  ['Greyfell Inductors GmbH', 'AT'],
  ['Jinluo Chip Packaging Co., Ltd.', 'CN', '金洛封装有限公司'],
  ['Silverbeck Contacts Ltd.', 'GB'],
  ['Tansy Insulation Pvt. Ltd.', 'IN'],
  ['Umber Pastes LLC', 'US'],
  ['Wolden Filaments BV', 'NL'],
]
const tierThree: readonly Entry[] = [
  ['Ashdown Alloys Ltd.', 'GB'],
  ['Bukit Logam Sdn. Bhd.', 'MY'],
  ['Corvane Powders GmbH', 'DE'],
  ['Delmara Metals S.A.', 'PE'],
  ['Fuling Nonferrous Co., Ltd.', 'CN', '涪陵有色金属有限公司'],
  ['Glenmoor Chemicals Ltd.', 'GB'],
  ['Hesper Precursors Co., Ltd.', 'KR'],
  ['Ilmarin Concentrates Oy', 'FI'],
  ['Juniper Mica Works Pvt. Ltd.', 'IN'],
  ['Kirin Target Materials K.K.', 'JP'],
]

const supplierOf = (tier: 1 | 2 | 3) => (entry: Entry, index: number) => {
  const [name, country, localName] = entry
  const id = `S${tier}${String(index + 1).padStart(2, '0')}`
  return { id, name, country, tier, ...(localName === undefined ? {} : { localName }) }
}

/** 40 suppliers: S101–S116, S201–S214, S301–S310. */
export const sampleSuppliers: readonly SampleSupplier[] = [
  ...tierOne.map(supplierOf(1)),
  ...tierTwo.map(supplierOf(2)),
  ...tierThree.map(supplierOf(3)),
]
