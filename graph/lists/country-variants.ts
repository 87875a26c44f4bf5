import { words } from './words.js'

/**
 * What country libraries lack or get wrong. Sources: the RMI country list (sheet C of CMRT 6.5, ISO 3166-1 short
 * names in upper case), ISO 3166-1 former names, the UN Terminology Database, and spellings met in filled templates.
 */

/**
 * Names that mean more than one country; they decide nothing and wait for a person. Bare "Congo" in every language,
 * bare "Korea", "Virgin Islands", "Saint Martin".
 */
export const ambiguousNames: readonly string[] = words(`
  Congo | Kongo | コンゴ | 刚果 | 剛果 | 콩고 | Le Congo | ROC | Korea | Corea | Corée | Coreia | Coréia | Kore | コリア | 코리아
  | Virgin Islands | Saint Martin | São Martinho | San Martín`)

/** Further names by alpha-2 code. They win over a library that gives the same name to another country. */
export const countryVariants: Readonly<Record<string, readonly string[]>> = {
  AE: words(`U.A.E. | Emirates | Abu Dhabi | Dubai | 阿联酋 | 阿拉伯聯合大公國 | 迪拜`),
  AO: words(`安哥拉共和国 | Republic of Angola`),
  AR: words(`Argentine | 阿根廷共和国`),
  AU: words(`Commonwealth of Australia | 澳洲 | 澳大利亚联邦 | 濠州 | 豪州`),
  BA: words(`Bosnia | Bosnia-Herzegovina | 波黑 | 波士尼亞與赫塞哥維納`),
  BF: words(`Burkina | Upper Volta | 布吉納法索`),
  BI: words(`布隆迪共和国 | 蒲隆地 | Republic of Burundi`),
  BN: words(`Brunei | 汶莱`),
  BO: words(`Bolivia | Plurinational State of Bolivia | Bolivie | 玻利维亚 | 玻利維亞
    | 多民族玻利维亚国`),
  BR: words(`Brasil | Federative Republic of Brazil | 巴西联邦共和国`),
  BY: words(`Byelorussia | 白俄罗斯`),
  CD: words(`DRC | D.R.C. | DR Congo | D.R. Congo | DRC Congo | DRC (Congo) | Congo (DRC) | Congo, DRC
    | Congo DR | Congo D.R. | Congo, D.R. | Congo, DR | Congo (Kinshasa) | Congo-Kinshasa
    | Kongo-Kinshasa | Kinshasa | Zaire | Zaïre | Democratic Republic of Congo
    | Democratic Republic of the Congo | Democratic Republic Congo
    | The Democratic Republic of the Congo | Democratic Republic of the Congo (DRC)
    | Democratic Republic of Congo (DRC) | DRC (Democratic Republic of the Congo)
    | DRC (Democratic Republic of Congo) | Democratic Rep. of Congo | Democratic Rep. of the Congo
    | Dem. Rep. of Congo | Dem. Rep. of the Congo | Dem. Rep. Congo | Congo, Dem. Rep.
    | Congo, Dem. Rep. of | Congo, Dem. Rep. of the | Congo, Democratic Republic
    | Congo, Democratic Republic of | Congo, Democratic Republic of the
    | Congo, the Democratic Republic of the | Congo (Democratic Republic)
    | Congo (Democratic Republic of the) | République démocratique du Congo | Rép. dém. du Congo | RDC
    | RD Congo | R.D. Congo | Congo, République démocratique du | República Democrática do Congo
    | República Democrática del Congo | Repubblica Democratica del Congo | Rep. Dem. del Congo
    | RD del Congo | RD do Congo | Demokratische Republik Kongo | DR Kongo
    | Kongo, Demokratische Republik | Kongo (Demokratische Republik) | Demokratik Kongo Cumhuriyeti
    | Kongo Demokratik Cumhuriyeti | DKC | 刚果民主共和国 | 刚果（金） | 刚果金 | 刚果（DRC）
    | 刚果（金沙萨） | 民主刚果 | 刚果民主共和国（DRC） | 刚果民主共和国（金） | 刚果（民主共和国）
    | 扎伊尔 | 剛果民主共和國 | 剛果（金） | 民主剛果 | コンゴ民主共和国 | コンゴ（民） | コンゴ（DRC）
    | コンゴ（キンシャサ） | ザイール | 콩고 민주 공화국 | 콩고민주공화국 | 콩고(DRC) | DR콩고
    | 민주콩고`),
  CF: words(`CAR | C.A.R. | Central African Rep. | 中非共和国 | 中非共和國 | RCA | 중앙아프리카공화국`),
  CG: words(`Republic of Congo | Republic of the Congo | Rep. of Congo | Rep. of the Congo
    | Congo Republic | Congo, Republic of | Congo, Republic of the | Congo, Rep. | Congo, Rep. of
    | Congo, Rep. of the | Congo (Republic) | Congo (Republic of the) | Congo (Brazzaville)
    | Congo-Brazzaville | Kongo-Brazzaville | Brazzaville | République du Congo | Congo, République du
    | República do Congo | República Popular do Congo | República del Congo | Repubblica del Congo
    | Republik Kongo | Kongo, Republik | Kongo Cumhuriyeti | 刚果共和国 | 刚果（布） | 刚果布
    | 刚果（布拉柴维尔） | 剛果共和國 | 剛果（布） | コンゴ共和国 | コンゴ（共） | コンゴ（ブラザビル）
    | 콩고 공화국 | 콩고(브라자빌)`),
  CI: words(`Côte d'Ivoire | Cote d Ivoire | Ivory Coast | 象牙海岸 | 科特迪瓦`),
  CL: words(`智利共和国`),
  CN: words(`China | PRC | P.R.C. | P.R. China | P.R.China | PR China | China, PRC | China (PRC)
    | China, P.R. | China (Mainland) | Mainland China | China Mainland | China, People's Republic of
    | The People's Republic of China | 中国 | 中國 | 中华人民共和国 | 中華人民共和國 | 中国大陆
    | 中國大陸 | 中華人民共和国 | 중화인민공화국 | Chine | Volksrepublik China | VR China | RP China`),
  CO: words(`Republic of Colombia | 哥伦比亚`),
  CV: words(`Cabo Verde | Cape Verde`),
  CZ: words(`Czechia | Czech Republic | Czech Rep. | 捷克共和国 | Tschechien | Chequia | Cechia`),
  DE: words(`Federal Republic of Germany | BRD | 德國 | 德意志联邦共和国`),
  DO: words(`Dominican Rep. | 多米尼加共和国 | 多明尼加共和國`),
  EG: words(`Arab Republic of Egypt`),
  EH: words(`Western Sahara * | 西撒哈拉`),
  ES: words(`Kingdom of Spain`),
  ET: words(`Abyssinia | 埃塞俄比亚联邦民主共和国 | 衣索比亞`),
  FK: words(`Falkland Islands | Malvinas`),
  FM: words(`Federated States of Micronesia | Micronesia (Federated States of) | Micronesia`),
  GB: words(`UK | U.K. | Great Britain | Britain | England | Scotland | Wales | Northern Ireland
    | United Kingdom of Great Britain and Northern Ireland | 大不列颠及北爱尔兰联合王国 | Großbritannien
    | Grande-Bretagne | Gran Bretaña | Gran Bretagna | İngiltere | 英國`),
  GH: words(`迦納`),
  GM: words(`Gambia | Republic of The Gambia`),
  GN: words(`Guinea-Conakry | Guinea (Conakry) | Republic of Guinea | Guinée-Conakry | 几内亚共和国`),
  GQ: words(`Equatorial Guinea | Guinea Ecuatorial`),
  GW: words(`Guinea-Bissau | Guinée-Bissau | Guinea Bissau | 几内亚比绍`),
  HK: words(`Hong Kong SAR | Hong Kong, China | Hong Kong (China) | Hong Kong SAR China | 中国香港
    | 香港特别行政区`),
  ID: words(`Republic of Indonesia | 印度尼西亚 | 印尼 | 印度尼西亞 | Indonesien | Indonésie`),
  IN: words(`Republic of India | Bharat`),
  IR: words(`Iran | Iran (Islamic Republic of) | Iran, Islamic Republic of | Persia`),
  JP: words(`日本国 | Nippon`),
  KE: words(`Republic of Kenya | 肯亞`),
  KG: words(`Kyrgyz Republic | Kirghizia | Kirgizstan | 吉尔吉斯`),
  KP: words(`DPRK | D.P.R.K. | North Korea | Korea, North | Korea (North) | N. Korea
    | Korea (Democratic People's Republic of) | Korea, Democratic People's Republic of
    | Democratic People's Republic of Korea | 朝鲜 | 北朝鲜 | 北韓 | 北朝鮮 | 朝鲜民主主义人民共和国
    | 조선민주주의인민공화국 | Nordkorea`),
  KR: words(`South Korea | Korea, South | Korea (South) | S. Korea | Korea, Republic of
    | Korea, Republic of (South) | Korea (Republic of) | Republic of Korea | Korea, Rep.
    | Korea, Rep. of | Rep. of Korea | ROK | R.O.K. | 韩国 | 韓國 | 大韩民国 | 南韩 | 南韓 | 한국 | 남한
    | 韓国 | Südkorea | Republik Korea`),
  KZ: words(`Kazakstan | Republic of Kazakhstan | 哈薩克`),
  LA: words(`Laos | Lao PDR | Lao | Lao P.D.R. | 老挝 | 寮國`),
  LB: words(`Lebanese Republic | 黎巴嫩共和国`),
  LY: words(`Libyan Arab Jamahiriya | State of Libya | 利比亞`),
  MD: words(`Moldova | Republic of Moldova`),
  MG: words(`马达加斯加共和国 | 馬達加斯加`),
  MK: words(`North Macedonia | Macedonia | FYROM | North Macedonia, Republic of
    | Republic of North Macedonia | Former Yugoslav Republic of Macedonia | The Former Yugoslav Republic of Macedonia
    | Macedonia, the Former Yugoslav Republic of | 马其顿`),
  ML: words(`Republic of Mali | 馬利`),
  MM: words(`Burma | Birma | Birmanie | Birmânia | Birmania | Myanmar (Burma) | Union of Myanmar
    | 缅甸联邦 | 緬甸 | ビルマ | 버마`),
  MN: words(`Mongolia | Outer Mongolia | 蒙古国`),
  MO: words(`Macau | Macao SAR | Macau SAR | Macao, China | 中国澳门 | 澳門`),
  MX: words(`Estados Unidos Mexicanos | México | Mexiko | Mexique | 墨西哥合众国`),
  MY: words(`Malaya | 馬來西亞 | Malesia`),
  MZ: words(`Moçambique | 莫三比克`),
  NE: words(`Republic of Niger | Republic of the Niger | 尼日尔 | 尼日`),
  NG: words(`Federal Republic of Nigeria | 尼日利亚 | 奈及利亞`),
  NL: words(`Holland | The Netherlands | 荷蘭`),
  NZ: words(`Aotearoa | 紐西蘭`),
  PE: words(`Republic of Peru | 祕魯`),
  PG: words(`PNG | P.N.G. | 巴布亚新几内亚 | 巴布亞紐幾內亞`),
  PH: words(`The Philippines | Philippine | Republic of the Philippines | Filipinas | 菲律賓`),
  PS: words(`Palestine | State of Palestine | Palestine, State of`),
  PT: words(`Portuguese Republic`),
  RE: words(`La Réunion`),
  RU: words(`Russia | Russian Fed. | Russland | Russie | Rusia | 俄国 | 俄羅斯 | 俄罗斯联邦`),
  RW: words(`Ruanda | Republic of Rwanda | 卢旺达共和国 | 盧旺達 | 盧安達 | ルワンダ共和国`),
  SA: words(`KSA | Saudi-Arabien | 沙烏地阿拉伯`),
  SD: words(`Republic of the Sudan | Republic of Sudan | North Sudan | 蘇丹`),
  SH: words(`Saint Helena, Ascension and Tristan da Cunha`),
  SL: words(`獅子山`),
  SS: words(`South Sudan | Sudan, South | Sudan (South) | Southern Sudan | S. Sudan
    | Republic of South Sudan | Republic of the South Sudan | 南苏丹 | 南苏丹共和国 | 南蘇丹
    | Soudan du Sud | Südsudan`),
  SY: words(`Syria | 叙利亚 | Syrien | Syrie | Siria`),
  SZ: words(`Eswatini | Swaziland | eSwatini (Swaziland) | 斯威士兰`),
  TG: words(`Togolese Republic | 多哥共和国`),
  TH: words(`Kingdom of Thailand | Siam | 泰王国 | 泰國`),
  TL: words(`East Timor | Timor Leste | Timor-Leste | 东帝汶`),
  TR: words(`Türkiye | Turkey | Turkiye | Republic of Turkey | Republic of Türkiye | Turquie | Türkei`),
  TW: words(`Taiwan | Taiwan, Province of China | Taiwan, China | Taiwan (China) | China (Taiwan)
    | China Taiwan | Chinese Taipei | Taiwan, R.O.C. | Taiwan (R.O.C.) | Taiwan R.O.C. | 台湾 | 臺灣
    | 台灣 | 中国台湾 | 中國台灣 | 中华民国 | 中華民國 | 타이완 | 대만`),
  TZ: words(`Tanzania | Tanzania, United Republic of | United Rep. of Tanzania | Tanzanie | Tansania
    | Zanzibar | 坦桑尼亚联合共和国 | 坦桑尼亞 | 坦尚尼亞`),
  UA: words(`The Ukraine | 烏克蘭`),
  UG: words(`Republic of Uganda | Ouganda | 烏干達`),
  US: words(`USA | U.S.A. | US | U.S. | United States | United States of America | United States (USA)
    | America | Etats-Unis | EE. UU. | EEUU | EUA | Stati Uniti | Vereinigte Staaten | ABD | 美国 | 美國
    | 美利坚合众国 | アメリカ | アメリカ合衆国 | 米国 | 미국`),
  UZ: words(`Uzbekistan | Republic of Uzbekistan | Usbekistan | 烏茲別克`),
  VA: words(`Vatican | Vatican City | Holy See`),
  VE: words(`Venezuela | Venezuela (Bolivarian Republic of) | Bolivarian Republic of Venezuela
    | Venezuela, Bolivarian Republic of | 委內瑞拉`),
  VG: words(`British Virgin Islands | Virgin Islands (British) | BVI`),
  VI: words(`US Virgin Islands | Virgin Islands (U.S.) | Virgin Islands, U.S.`),
  VN: words(`Vietnam | Viet Nam | Viêt Nam | Socialist Republic of Vietnam | SR Vietnam
    | 越南社会主义共和国 | 베트남`),
  YE: words(`Republic of Yemen | 葉門`),
  ZA: words(`RSA | R.S.A. | S. Africa | Republic of South Africa | Suid-Afrika | 南非共和国
    | 남아프리카 | 남아프리카공화국 | 남아공`),
  ZM: words(`Republic of Zambia | 赞比亚 | 尚比亞 | 贊比亞 | Northern Rhodesia`),
  ZW: words(`Rhodesia | Republic of Zimbabwe | 辛巴威 | 津巴布韋`),
}

/** Display names where the library's would mislead: the Congos (Portuguese has them swapped), short English forms. */
export const displayNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CD: { en: 'DR Congo', pt: 'República Democrática do Congo', de: 'Demokratische Republik Kongo' },
  CG: { en: 'Republic of the Congo', pt: 'República do Congo', es: 'República del Congo', ko: '콩고 공화국' },
  CI: { en: "Côte d'Ivoire" },
  CN: { en: 'China', ja: '中国' },
  EH: { zh: '西撒哈拉' },
  GB: { en: 'United Kingdom' },
  IR: { en: 'Iran' },
  KR: { ja: '韓国' },
  LA: { en: 'Laos' },
  MK: { en: 'North Macedonia', ko: '북마케도니아' },
  MM: { it: 'Myanmar' },
  RU: { en: 'Russia' },
  TW: { en: 'Taiwan', ko: '대만', it: 'Taiwan' },
  TZ: { en: 'Tanzania' },
  US: { en: 'United States' },
  VE: { ja: 'ベネズエラ' },
}

/** The RMI country list where it is not the library's English name in upper case (sheet C, CMRT 6.01 to 6.5). */
export const rmiNames: Readonly<Record<string, string>> = {
  BO: 'BOLIVIA (PLURINATIONAL STATE OF)',
  CD: 'CONGO, DEMOCRATIC REPUBLIC OF THE',
  CG: 'CONGO',
  CI: "CÔTE D'IVOIRE",
  CN: 'CHINA',
  CV: 'CABO VERDE',
  CZ: 'CZECHIA',
  EH: 'WESTERN SAHARA *',
  FM: 'MICRONESIA (FEDERATED STATES OF)',
  GB: 'UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND',
  GM: 'GAMBIA',
  IR: 'IRAN (ISLAMIC REPUBLIC OF)',
  KP: "KOREA (DEMOCRATIC PEOPLE'S REPUBLIC OF)",
  KR: 'KOREA, REPUBLIC OF',
  MK: 'NORTH MACEDONIA',
  PS: 'PALESTINE, STATE OF',
  RE: 'RÉUNION',
  SH: 'SAINT HELENA, ASCENSION AND TRISTAN DA CUNHA',
  TR: 'TURKEY',
  TZ: 'TANZANIA, UNITED REPUBLIC OF',
  VA: 'HOLY SEE',
  VE: 'VENEZUELA (BOLIVARIAN REPUBLIC OF)',
  VG: 'VIRGIN ISLANDS (BRITISH)',
  VI: 'VIRGIN ISLANDS (U.S.)',
  VN: 'VIET NAM',
}
