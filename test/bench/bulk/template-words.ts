/** Labels and provinces of the generated template: words of several languages in no order, so that they pack no better than real ones. */
import { type Chance, seeded } from './seeded.js'

const vocabularies = {
  English:
    'answer and any company contact date declare each effective enter every field form from have if in its list material mine must name not number of on only part please product question report scope see sheet smelter source state supplier that the this under use what where which with you your',
  '中文 Chinese':
    '请 填写 公司 名称 冶炼厂 矿产 来源 国家 声明 范围 产品 列表 日期 问题 回答 供应商 联系 人员 电话 邮箱 如果 必须 全部 或者 选择 说明 材料 编号 表格 指南 政策 网址',
  '日本語 Japanese':
    '会社 名 製錬所 鉱物 原産 国 申告 範囲 製品 一覧 日付 質問 回答 仕入先 連絡 担当者 電話 場合 必須 すべて または 選択 説明 材料 番号 様式 方針 記入 して ください',
  '한국어 Korean':
    '회사 이름 제련소 광물 원산지 국가 신고 범위 제품 목록 날짜 질문 답변 공급업체 연락처 담당자 전화 경우 필수 모든 또는 선택 설명 재료 번호 양식 정책 입력 하십시오',
  Français:
    'chaque champ date de déclaration du fonderie fournisseur la le les liste matière mine minerai nom numéro ou par pays portée pour produit question qui réponse sans si société source sur toute une veuillez',
  Deutsch:
    'alle Angabe Antwort bitte das Datum der die ein Erklärung Feld Firma für gilt Herkunft ist Land Lieferant Liste Material mit Mine Mineral Name Nummer oder Produkt Schmelze sind Umfang und von wenn zu',
  Español:
    'cada campo como con de declaración el empresa en es fecha fuente fundición indique la lista los material mina mineral nombre número o país para pregunta producto proveedor que respuesta si todo una',
  Português:
    'alcance cada campo com da data de declaração do e em empresa essa fonte forma fornecedor fundição lista material mina mineral nome número o ou país para pergunta produto que resposta se todos uma',
} as const

export type Language = keyof typeof vocabularies
export const languages = Object.keys(vocabularies) as readonly Language[] // its own keys

/** So many words of a language. */
export function sentence(language: Language, words: number, chance: Chance): string {
  const vocabulary = vocabularies[language].split(' ')
  const gap = /[一-鿿ぁ-ん]/.test(vocabulary[0] ?? '') ? '' : ' '
  return Array.from({ length: words }, () => chance.pick(vocabulary)).join(gap)
}

const parts = 'an bar chi den gu har il jan ka lo mer nak os pur ra san ti ul va xin yo zhou'.split(' ')

/** Provinces with their codes, as the hidden sheet behind the address columns has them. */
export function provinces(count: number): readonly (readonly string[])[] {
  const chance = seeded(count)
  return Array.from({ length: count }, (_, index) => {
    const name = Array.from({ length: 3 + chance.below(3) }, () => chance.pick(parts)).join('')
    return [`X${chance.below(90)}-${index}`, name.charAt(0).toUpperCase() + name.slice(1), `${index}${name}`]
  })
}
