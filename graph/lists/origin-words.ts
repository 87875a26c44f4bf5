/**
 * Words a mine cell may hold beside countries, folded as `foldName` does, in the templates' languages. Sources: the
 * instructions of the templates (mine columns, sheet Instructions), RMI's RCOI levels, and what filled forms say.
 */
import { coveredCountries } from './covered-countries.js'
import { foldName } from './fold.js'
import { words } from './words.js'

/** `countries` absent: the members are not published or not fixed, so the group may contain any country. */
export interface OriginGroup {
  readonly name: string
  readonly countries?: readonly string[]
}

const unknownPhrases = new Set(
  words(`unknown | unk | not known | unknown origin | origin unknown | country unknown | unknown country | undetermined
    | not identified | not yet identified | unidentified | not determined | to be determined | tbd | tbc | n/a | n.a.
    | not available | not applicable | not provided | not disclosed | undisclosed | confidential | no information | no data
    | none | nil | pending | unspecified | not specified | various | various countries | multiple | multiple countries
    | several | several countries | mixed | other | others | other countries | and others | etc | and so on | worldwide
    | global | multiple origins | various origins | different countries | dont know | do not know | not sure
    | 未知 | 不明 | 不详 | 不知道 | 不清楚 | 未确定 | 待定 | 无 | 無 | 未识别 | 未提供 | 不适用 | 保密 | 其他 | 其它 | 多国 | 多个国家 | 等
    | 未知国家 | 来源不明 | 尚未确定 | 不確定 | 未識別 | 不詳
    | わからない | 未確認 | 未特定 | 該当なし | なし | その他 | 不特定 | 알 수 없음 | 알수없음 | 미확인 | 불명 | 해당 없음 | 없음 | 기타 | 모름
    | inconnu | inconnue | inconnus | non connu | pas connu | non communiqué | non disponible | non identifié | divers
    | unbekannt | nicht bekannt | keine angabe | keine angaben | nicht verfügbar | verschiedene | diverse
    | desconocido | desconocida | desconocidos | no conocido | no disponible | sin información | varios | no identificado
    | desconhecido | desconhecida | não conhecido | não disponível | não identificado | vários | sconosciuto | sconosciuta
    | sconosciuti | ignoto | non noto | non identificato | vari | bilinmiyor | bilinmeyen | belirsiz | çeşitli`).map(
    foldName,
  ),
)

const groupsByName: ReadonlyMap<string, OriginGroup> = new Map(
  Object.entries({
    'DRC and adjoining countries': `covered countries | covered country | DRC and adjoining countries | DRC or adjoining countries
      | DRC and its adjoining countries | DRC or an adjoining country | DRC or adjoining country | DRC and adjoining country
      | DRC and neighbouring countries | DRC and neighboring countries | DRC and surrounding countries | DRC region
      | DRC and adjoining | DRC/adjoining countries | DRC & adjoining countries | adjoining countries | adjoining country
      | Democratic Republic of the Congo and adjoining countries | Democratic Republic of Congo and adjoining countries
      | Democratic Republic of the Congo or an adjoining country | covered countries (DRC and adjoining countries)
      | 刚果民主共和国及周边国家 | 刚果民主共和国及其周边国家 | 刚果民主共和国和毗邻国家 | 刚果民主共和国及毗邻国家 | 刚果民主共和国或毗邻国家
      | 刚果（金）及周边国家 | 刚果（金）及其周边国家 | 刚果（金）及毗邻国家 | 刚果（金）及邻国 | 受管辖国家 | 涵盖国家
      | コンゴ民主共和国および隣接国 | コンゴ民主共和国及び隣接国 | DRCおよび隣接国 | 対象国 | 콩고민주공화국 및 인접국 | DRC 및 인접국
      | RDC et pays limitrophes | RDC et pays voisins | DR Kongo und Nachbarländer | DRK und Nachbarstaaten
      | RDC y países limítrofes | RDC y países vecinos | RDC e países vizinhos | RDC e paesi limitrofi`,
    'Great Lakes region': `Great Lakes region | African Great Lakes | Great Lakes region of Africa | 大湖地区 | 非洲大湖地区`,
    'Central Africa': `Central Africa | 中部非洲 | Afrique centrale | Zentralafrika | África Central`,
    'East Africa': 'East Africa | Eastern Africa | 东非',
    'West Africa': 'West Africa | Western Africa | 西非',
    'Southern Africa': 'Southern Africa | 南部非洲',
    Africa: 'Africa | 非洲 | アフリカ | 아프리카 | Afrique | Afrika | África',
    Asia: 'Asia | 亚洲 | 亞洲 | アジア | 아시아 | Asie | Asien | Asya',
    'Southeast Asia': 'Southeast Asia | South East Asia | South-East Asia | 东南亚 | 東南アジア | 동남아시아',
    Europe: 'Europe | European Union | EU | 欧洲 | 欧盟 | ヨーロッパ | 유럽 | Europa | Avrupa',
    'North America':
      'North America | 北美 | 北美洲 | 北アメリカ | 북아메리카 | Amérique du Nord | Nordamerika | América del Norte',
    'South America':
      'South America | 南美 | 南美洲 | 南アメリカ | 남아메리카 | Amérique du Sud | Südamerika | América del Sur',
    'Latin America': 'Latin America | 拉丁美洲 | América Latina | Lateinamerika',
    Oceania: 'Oceania | 大洋洲 | オセアニア | 오세아니아',
    CAHRA:
      'CAHRA | CAHRAs | conflict affected and high risk areas | 冲突和高风险地区 | 受冲突影响和高风险区域',
  }).flatMap(([name, spellings]) =>
    words(spellings).map((spelling) => [foldName(spelling), groupOf(name)] as const),
  ),
)

/** RCOI levels as RMI hands them to members, one or several: `Level 1`, `L1, L2`, `Levels 1, 2 and 3`. */
const levels = /^(?:rmi |rcoi )*(?:levels?|lvl|l) ?[123](?:(?: and| or)? (?:level |l)?[123])*$/

/** Ore that was waste before (CMRT Definitions, "Recycled or Scrap Sources"). */
const recycled =
  /\b(?:recycl|recicl|ricicl|rezykl|scrap|schrott|altmetall|wiederverwert|recuper|rottam|chatarra|sucata|ferraille|hurda)[a-z]*|\bsecond?[au]r[iy][a-z]*|\bsecondaires?|\bsekund[a-z]+|\bgeri donus[a-z]*|\breclaimed\b|^r s$|回收|再生|废料|废旧|废金属|廢料|再利用|二次料|二次资源|リサイクル|スクラップ|再资源|재활용|스크랩|재생/g

const beside =
  /\b(?:100|percent|fully|all|only|mixed|raw|post|pre|consumer|industrial|and|or|of|from|the|is|are|de|des|du|di|da|do|und|et|y|e|materials?|metals?|sources?|feed|feedstock|stock|content|products?|matieres?|materiaux|metaux|rohstoffe?|materialien|materialen|materiale[ns]?|materiali|materiais|metalli|fuentes?|fonti?|malzemeler|malzeme|mine|mines)\b|材料|原料|物料|金属|来源|料|品|的|材|원료|자재|された|した|원/g

const negations =
  /^(?:not?|non|none|never|neither|without|except|excluding|excl|outside|other than|free of|nicht|kein[a-z]*|ohne|sans|hors|sauf|pas|aucun[a-z]*|sin|salvo|excepto|nao|nenhum[a-z]*|senza|escluso)\b|^(?:非|不|没有|沒有|无|無|除)/

export const isUnknownPhrase = (folded: string): boolean => unknownPhrases.has(folded)

export const isNegated = (folded: string): boolean => negations.test(folded)

/** The origin is left to RMI's country-of-origin data: "RCOI confirmed as per RMI" (CMRT instructions, column O). */
export const isDeferred = (folded: string): boolean =>
  /\brcoi\b|reasonable country of origin/.test(folded) &&
  !/\bnot\b|unconfirmed|未/.test(folded) &&
  /\brm(?:i|ap)\b|\bcfsi\b|confirm|确认|確認/.test(folded)

/** The groups a text names as a whole; empty when it names none. */
export function originGroups(folded: string): readonly OriginGroup[] {
  if (levels.test(folded))
    return [...new Set(folded.match(/[123]/g))].map((level) => groupOf(`Level ${level}`))
  const group = groupsByName.get(folded)
  return group === undefined ? [] : [group]
}

/** What is left of a text beside words for recycled material; `undefined` when it has none. */
export function besideRecycled(folded: string): string | undefined {
  const rest = folded.replace(recycled, ' ')
  return rest === folded ? undefined : rest.replace(beside, ' ').replace(/ +/g, ' ').trim()
}

/** Members of a group by its name; `undefined` when it may contain any country (rule 22). */
export const groupCountries = (name: string): readonly string[] | undefined => groupOf(name).countries

function groupOf(name: string): OriginGroup {
  return name === 'DRC and adjoining countries' ? { name, countries: coveredCountries } : { name }
}
