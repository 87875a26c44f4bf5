import type { enContradictions } from './en-contradictions.js'

export const zhContradictions: Readonly<Record<keyof typeof enContradictions, string>> = {
  mineralNotInUse: '{question} [对{mineral}]答“{answer}”，但列有 {lines} 行冶炼厂。',
  mineralNotAsked: '表格未询问[{mineral}]，但列有 {lines} 行冶炼厂。',
  mineralNotAnswered: '{question} [对{mineral}]答“{answer}”，但列有 {lines} 行冶炼厂。',
  recycledButMined: '100% 回收料，但列有原产国：{countries}。',
  allRecycledButLineNot: '[{mineral}]声明全部为回收料；第 {rows} 行不同。',
  allIdentifiedButNotYet: '[{mineral}]声明已识别全部冶炼厂；第 {rows} 行未识别。',
  allRecycledButMined: '[{mineral}]声明全部为回收料；第 {rows} 行列有矿山国家。',
  identifiedNotReported: '[{mineral}]问题 {other} 称已识别全部冶炼厂，而 {question} 称未全部列出：缺哪些？',
  coveredSaidNo: '[{mineral}]{question} 对受管制国家答“否”，但第 {rows} 行列有 {countries}。以何为准？',
  coveredButNotCahra:
    '[{mineral}]{other} 对受管制国家答“是”，{question} 对冲突影响和高风险地区答“否”。表格要求两者皆答“是”：“否”是否有意？',
  identifiedWithoutResponse: '[{mineral}]{question} 答“{answer}”，但 {other} 称已识别全部冶炼厂。由谁提供？',
  responseWithoutSurvey: '{question} 称未调查供应商，但 {other} 称回复率为“{answer}”。以何为准？',
  dateBeforeRelease: '表格日期为 {day}；{template} {version} 于 {released} 发布。',
  smelterCountryDiffers: '按表格自带名单，{cid} 位于{country}；该行写“{text}”。',
  wholeList: '[{mineral}]列出了表格自带名单所知 {known} 家冶炼厂中的 {listed} 家。是照抄还是问来的？',
  originNotMined: '未知{country}开采过{mineral}。是否误填了冶炼厂所在国？',
  checkTranslation: '该语言版本的问题 {question} 译文有误：在采信“否”之前请核对译文。',
  noWebAddress: '问题 {question} 要求网址；“{text}”不是网址。',
}
