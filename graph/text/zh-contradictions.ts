import type { enContradictions } from './en-contradictions.js'

export const zhContradictions: Readonly<Record<keyof typeof enContradictions, string>> = {
  mineralNotInUse: '[{mineral}]问题 {question} 答“{answer}”，但列有 {lines} 行冶炼厂。',
  mineralNotAsked: '表格未询问[{mineral}]，但列有 {lines} 行冶炼厂。',
  mineralNotAnswered: '[{mineral}]问题 {question} 答“{answer}”，但列有 {lines} 行冶炼厂。',
  recycledButMined: '100% 回收料，但列有原产国：{countries}。',
  allRecycledButLineNot: '[{mineral}]声明全部为回收料；第 {rows} 行不同。',
  allIdentifiedButNotYet: '[{mineral}]声明已识别全部冶炼厂；第 {rows} 行未识别。',
  allRecycledButMined: '[{mineral}]声明全部为回收料；第 {rows} 行列有矿山国家。',
  identifiedNotReported:
    '[{mineral}]问题 {other} 称已识别全部冶炼厂，而问题 {question} 称未全部列出：缺哪些？',
  coveredSaidNo: '[{mineral}]问题 {question} 对受管制国家答“否”，但第 {rows} 行列有 {countries}。以何为准？',
  coveredButNotCahra:
    '[{mineral}]问题 {other} 对受管制国家答“是”，问题 {question} 对冲突影响和高风险地区答“否”。表格要求两者皆答“是”：“否”是否有意？',
  identifiedWithoutResponse:
    '[{mineral}]问题 {question} 答“{answer}”，但问题 {other} 称已识别全部冶炼厂。由谁提供？',
  responseWithoutSurvey: '问题 {question} 称未调查供应商，但问题 {other} 称回复率为“{answer}”。以何为准？',
  dateBeforeRelease: '表格日期为 {day}；{template} {version} 于 {released} 发布。',
  smelterCountryDiffers: '按表格自带名单，{cid} 位于{country}；该行写“{text}”。',
  wholeList: '[{mineral}]列出了表格自带名单所知 {known} 家冶炼厂中的 {listed} 家。是照抄还是问来的？',
  originNotMined: '未知{country}开采过{mineral}。是否误填了冶炼厂所在国？',
  checkTranslation: '该语言版本的问题 {question} 译文有误：在采信“否”之前请核对译文。',
  noWebAddress: '问题 {question} 要求网址；“{text}”不是网址。',
  originsDisputed:
    '各供应商所列 {name}（{smelter}）的原产地无一相同：{companyName} 称{countries}，{otherName} 称{otherCountries}。{companies} 家对 {others} 家。',
  recyclingDisputed:
    '{companyName} 称 {name}（{smelter}）的原料全部为回收料，{otherName} 称开采于{otherCountries}。{companies} 家对 {others} 家。',
  smelterOriginNotMined:
    '{country}被列为 {name}（{smelter}）的原产地[，如 {companyName}]，共 {companies} 家供应商；当地未知开采过{mineral}。',
  saidNoOthersShow:
    '{companyName} 对{mineral}的{question}答“否”；他方显示其 {smelters} 家冶炼厂涉及：{smelter}，{country}[，据 {otherName}]。名单：{list}。',
  saidNoItselfShows:
    '{companyName} 对{mineral}的{question}答“否”；其自身行为 {smelter} 列有{country}，在表格日期时属名单 {list}。',
  listCopied:
    '{companyName} 与 {otherName}[ 及另外 {more} 家供应商]所列的 {smelters} 家{mineral}冶炼厂完全相同。是照抄还是问来的？',
  listUnchanged:
    '{companyName} 于 {after} 再次提交 {before} 的清单，而其中 {changed} 家{mineral}冶炼厂的状态已变：{names}。',
  idRetired:
    '{smelter} 已于 {from} 停用[，由 {successor} 接替]；{companies} 家供应商在此后的表格中仍列出，如 {companyName}。',
  idOfOtherMineral:
    '按已导入的名单，{smelter} 是{otherMineral}冶炼厂；{companies} 家供应商将其列为{mineral}冶炼厂，如 {companyName}。',
  watchListedSmelter:
    '{name}（{smelter}）在观察名单 {list} 上[（{class}）][：{why}]；{companies} 家供应商列有该厂，如 {companyName}。[名单上的“{text}”由 {by} 于 {decidedOn} 认定即为该厂。]',
  moreContradictions: '另有 {count} 项“{kind}”涉及本答案；发现清单列有全部。',
  watchListedOrigin:
    '{country}在观察名单 {list} 上[（{class}）][：{why}]，又被列为 {name}（{smelter}）的原产地[，如 {companyName}]，共 {companies} 家供应商。',
  watchListedSite:
    '{name}（{smelter}）位于{country}，该国在观察名单 {list} 上[（{class}）][：{why}]；{companies} 家供应商列有该厂[，如 {companyName}]。',
  originInTransit:
    '{country}被列为 {name}（{smelter}）的原产地[，如 {companyName}]，共 {companies} 家供应商；按名单 {list}，高风险地区的矿产经该国转运[：{why}]。',
  recycledGoldAtRisk:
    '{name}（{smelter}）的原料被称为回收料[，如 {companyName}]，共 {companies} 家供应商，而其位于{country}，高风险地区开采的黄金在当地可能被充作废料。名单：{list}。',
  watchListedSupplier:
    '{companyName} 在观察名单 {list} 上[（{class}）][：{why}]。[名单上的“{text}”由 {by} 于 {decidedOn} 认定即为该公司。]',
}
