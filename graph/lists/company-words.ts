import { words } from './words.js'

/**
 * What Chinese companies in metals call themselves, in the English they use for it; the rest of such a name is a
 * place or a brand and goes by its sound. Traditional forms beside simplified ones, places that sound otherwise than
 * their signs do alone.
 */
export const companyWords: ReadonlyMap<string, string> = new Map(
  words(
    `有限 limited | 公司 company | 責任 company | 责任 company | 股份 company | 株式会社 kk | 有限会社 kk
    | 分公司 branch | 集团 group | 集團 group | 控股 holding | 주식회사 company
    | 有色金属 nonferrous metals | 有色金屬 nonferrous metals | 有色 nonferrous | 贵金属 precious metals
    | 貴金屬 precious metals | 稀有金属 rare metals | 稀土 rare earth | 金属 metal | 金屬 metal
    | 黄金 gold | 金银 gold silver | 金业 gold | 白银 silver | 铜 copper | 銅 copper | 锡 tin | 錫 tin
    | 钨 tungsten | 鎢 tungsten | 钼 molybdenum | 钽 tantalum | 鉭 tantalum | 铌 niobium | 钴 cobalt | 鈷 cobalt
    | 镍 nickel | 鎳 nickel | 锂 lithium | 鋰 lithium | 铝 aluminum | 鋁 aluminum | 锌 zinc | 鋅 zinc | 铅 lead
    | 铁 iron | 锰 manganese | 锑 antimony | 云母 mica | 雲母 mica | 石墨 graphite
    | 铜业 copper industry | 锡业 tin industry | 钨业 tungsten industry | 钼业 molybdenum industry
    | 钽业 tantalum industry | 钴业 cobalt industry | 镍业 nickel industry | 锂业 lithium industry
    | 铝业 aluminum industry | 锌业 zinc industry | 锂电 lithium electric
    | 冶炼厂 smelter | 精炼厂 refinery | 冶炼 smelting | 冶煉 smelting | 精炼 refinery | 精煉 refinery
    | 冶金 metallurgy | 矿冶 mining metallurgy | 矿业 mining | 礦業 mining | 矿 mine | 电解 electrolysis
    | 制品 products | 材料 material | 新材料 new material | 电子 electronic | 電子 electronic
    | 新能源 new energy | 能源 energy | 科技 technology | 技术 technology | 高技术 high tech | 环保 environmental protection
    | 循环 recycling | 再生 recycling | 资源 resources | 发展 development | 实业 industry | 工业 industry
    | 工贸 industry trade | 贸易 trading | 化工 chemical | 化学 chemical | 生物 biological | 国际 international
    | 國際 international | 厂 plant | 廠 plant
    | 省 . | 市 . | 县 . | 中国 china | 中國 china | 内蒙古 inner mongolia | 西藏 tibet | 陕西 shaanxi
    | 重庆 chongqing | 重慶 chongqing | 厦门 xiamen | 香港 hong kong | 台湾 taiwan | 臺灣 taiwan | 长 chang | 長 chang`,
  ).map((entry): [string, string] => {
    const [chinese = '', ...english] = entry.split(' ')
    return [chinese, english.join(' ')]
  }),
)
