import { furtherMinerals } from './further-minerals.js'
import { mineral, type MineralRecord } from './mineral-record.js'

/**
 * The minerals of CMRT (3TG), EMRT 2.1 and AMRT 1.3, then others that suppliers name in an AMRT, with symbols, names
 * in the templates' languages, ores and trade words. Symbols: IUPAC. Ores: OECD Due Diligence Guidance, supplements
 * on tin, tantalum, tungsten and gold.
 */
export const mineralCatalogue: readonly MineralRecord[] = [
  mineral(
    'Sn',
    'Tin | 锡 | スズ | 주석 | Étain | Estanho | Zinn | Estaño | Stagno | Kalay',
    `錫 | 锡矿 | すず | 錫（スズ） | cassiterite
    | 锡石 | stannum`,
  ),
  mineral(
    'Ta',
    'Tantalum | 钽 | タンタル | 탄탈럼 | Tantale | Tântalo | Tantal | Tantalio | Tantalio | Tantal',
    `鉭 | 钽矿 | 탄탈 | 탄탈륨 | coltan
    | columbite-tantalite | tantalite | 钽铁矿 | 钶钽铁矿`,
  ),
  mineral(
    'W',
    'Tungsten | 钨 | タングステン | 텅스텐 | Tungstène | Tungstênio | Wolfram | Tungsteno | Tungsteno | Tungsten',
    `鎢 | 钨矿 | wolfram | wolframite | scheelite
    | tungsténio | volfrâmio | wolframio | volfram | 黑钨矿 | 白钨矿`,
  ),
  mineral('Au', 'Gold | 金 | 金 | 금 | Or | Ouro | Gold | Oro | Oro | Altın', `黄金 | 黃金 | 金矿`),
  mineral(
    'Co',
    'Cobalt | 钴 | コバルト | 코발트 | Cobalt | Cobalto | Kobalt | Cobalto | Cobalto | Kobalt',
    `鈷 | 钴矿 | cobaltite | heterogenite`,
  ),
  mineral(
    '',
    'Mica | 云母 | マイカ | 운모 | Mica | Mica | Glimmer | Mica | Mica | Mika',
    `雲母 | 마이카 | muscovite | phlogopite
    | 云母（天然） | natural mica`,
  ),
  mineral('Cu', 'Copper | 铜 | 銅 | 구리 | Cuivre | Cobre | Kupfer | Cobre | Rame | Bakır', `铜矿 | 동`),
  mineral(
    '',
    'Graphite | 石墨 | 黒鉛 | 흑연 | Graphite | Grafite | Graphit | Grafito | Grafite | Grafit',
    `natural graphite | graphite (natural)
    | 天然石墨 | 天然黒鉛 | グラファイト | 천연 흑연 | graphite naturel | Naturgraphit | grafito natural
    | grafite naturale | grafite natural | doğal grafit`,
  ),
  mineral(
    'Li',
    'Lithium | 锂 | リチウム | 리튬 | Lithium | Lítio | Lithium | Litio | Litio | Lityum',
    `鋰 | 锂矿 | spodumene | 锂辉石`,
  ),
  mineral(
    'Ni',
    'Nickel | 镍 | ニッケル | 니켈 | Nickel | Níquel | Nickel | Níquel | Nichel | Nikel',
    `鎳 | 镍矿 | laterite nickel`,
  ),
  mineral(
    'Al',
    'Aluminum | 铝 | アルミニウム | 알루미늄 | Aluminium | Alumínio | Aluminium | Aluminio | Alluminio | Alüminyum',
    `aluminium | 鋁 | 铝土矿 | bauxite`,
  ),
  mineral(
    'Ir',
    'Iridium | 铱 | イリジウム | 이리듐 | Iridium | Irídio | Iridium | Iridio | Iridio | İridyum',
    `銥`,
  ),
  mineral('', 'Lime | 石灰 | 石灰 | 석회 | Chaux | Cal | Kalk | Cal | Calce | Kireç', `limestone | 石灰石`),
  mineral(
    'Mn',
    'Manganese | 锰 | マンガン | 망간 | Manganèse | Manganês | Mangan | Manganeso | Manganese | Mangan',
    `錳 | 망가니즈`,
  ),
  mineral(
    'Pd',
    'Palladium | 钯 | パラジウム | 팔라듐 | Palladium | Paládio | Palladium | Paladio | Palladio | Paladyum',
    `鈀`,
  ),
  mineral(
    'Pt',
    'Platinum | 铂 | 白金 | 백금 | Platine | Platina | Platin | Platino | Platino | Platin',
    `鉑 | プラチナ`,
  ),
  mineral(
    '',
    'Rare Earth Elements | 稀土元素 | レアアース | 희토류 | Terres rares | Terras raras | Seltene Erden | Tierras raras | Terre rare | Nadir toprak elementleri',
    `rare earth | rare earths
    | rare earth element | REE | REEs | 稀土 | 希土類 | 희토류 원소`,
  ),
  mineral('Rh', 'Rhodium | 铑 | ロジウム | 로듐 | Rhodium | Ródio | Rhodium | Rodio | Rodio | Rodyum', `銠`),
  mineral(
    'Ru',
    'Ruthenium | 钌 | ルテニウム | 루테늄 | Ruthénium | Rutênio | Ruthenium | Rutenio | Rutenio | Rutenyum',
    `釕 | ruténio`,
  ),
  mineral('Ag', 'Silver | 银 | 銀 | 은 | Argent | Prata | Silber | Plata | Argento | Gümüş', `白银 | 银矿`),
  mineral(
    '',
    'Soda Ash | 纯碱 | ソーダ灰 | 소다회 | Carbonate de sodium | Carbonato de sódio | Soda | Carbonato de sodio | Carbonato di sodio | Soda külü',
    `sodium carbonate | 碳酸钠 | 純鹼
    | cendre de soude | Sodaasche`,
  ),
  mineral(
    'Zn',
    'Zinc | 锌 | 亜鉛 | 아연 | Zinc | Zinco | Zink | Zinc | Zinco | Çinko',
    `鋅 | sphalerite | 闪锌矿`,
  ),
  ...furtherMinerals,
]
