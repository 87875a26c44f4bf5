import type { enActs } from './en-acts.js'

export const zhActs: Readonly<Record<keyof typeof enActs, string>> = {
  listNotYet: '改用其他名单判定，或导入涉及{mineral}的 {list} 版本。',
  listOld: '查看 {list} 是否有新版并导入。',
  watchListedCompany: '下次采购前，先核查经由 {company} 的供应。',
  watchListedCountry: '核查指向{country}的冶炼厂。',
  scopeConflict: '询问 {company} 以哪份申报为准，并索取一份替代其他的申报。',
  statedNotLocated: '询问 {company} 其“是”涉及哪些冶炼厂。',
  mineralsDiffer: '在 {part} 的 BOM 行中注明{mineral}，或询问供应商其申报的原因。',
  buyerPartUnmatched: '更正供应关系中的买方物料号 {buyerPart}，或其应匹配的 BOM 行。',
  closedButSupplied: '询问“否”是否属实，或从供应关系中去掉该矿产。',
  partMatchedOurNumber: '请供应商提供列有其自身物料号的申报。',
  partNumberWaits: '请判定 {example} 是否即所指物料。',
  sameEffectiveDate: '询问同日两份申报以哪份为准。',
  effectiveAfterReceipt: '请其更正申报日期。',
  noEffectiveDate: '请其补充申报日期。',
  smelterRetired: '请其提供列有 {successor} 的新申报。',
}
