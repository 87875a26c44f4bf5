/**
 * The form a fictional buyer sends out beside the RMI templates, in Chinese and English, as rows of cells: what the
 * sample supply chain and the tests of mapping profiles are made of. Where things stand is known to the profile
 * (`house-profile.ts`) by labels and headings alone.
 */
import { countryName } from '../../graph/lists/countries.js'
import { mineralName } from '../../graph/lists/minerals.js'
import type { QuestionRole, Scope } from '../../graph/model.js'
import { dayNumber } from '../../graph/day.js'
import type { FilledAnswers, FilledForm, FilledLine, ReferenceSmelter } from '../exports/template-workbook.js'
import type { PlainCell, PlainSheet } from '../exports/plain-workbook.js'

export const houseFormTitle = 'Calder Devices responsible minerals form 卡尔德电子 负责任矿产申报表'
/** Shown under the title: the form's own edition. */
export const houseFormEdition = 'CD-MIN-07'

const scopes: Readonly<Record<Scope, string>> = {
  A: '全公司 Whole company',
  B: '所列产品 Listed products',
  C: '其他 Other',
}

const answerWords: Readonly<Record<string, string>> = {
  Yes: '是',
  No: '否',
  Unknown: '不清楚',
  'Greater than 90%': '九成以上',
  'Greater than 75%': '七成五以上',
  'Greater than 50%': '五成以上',
  '50% or less': '五成及以下',
  None: '没有',
}

/** Headings of the table of answers, by what they ask. */
const headings: readonly (readonly [QuestionRole, string])[] = [
  ['used', 'Used in products?\n产品中是否使用'],
  ['remains', 'Left in the product?\n成品中是否含有'],
  ['covered', 'From the DRC region?\n是否来自刚果（金）及周边'],
  ['cahra', 'From other risk areas?\n是否来自其他高风险地区'],
  ['recycled', 'All recycled?\n是否全部为再生料'],
  ['response', 'Suppliers that answered\n已答复供应商比例'],
  ['allIdentified', 'All smelters known?\n冶炼厂是否全部查明'],
  ['allReported', 'All smelters listed?\n冶炼厂是否全部列出'],
]

/** The workbook of a filled form; with `reference`, a sheet of the smelters the buyer knows. */
export function houseForm(form: FilledForm, reference?: readonly ReferenceSmelter[]): readonly PlainSheet[] {
  return [
    { name: 'Supplier 供应商', rows: supplierRows(form) },
    { name: 'Minerals 矿产', rows: mineralRows(form) },
    { name: 'Smelters 冶炼厂', rows: smelterRows(form, reference) },
    { name: 'Products 产品', rows: productRows(form) },
    ...(reference === undefined ? [] : [{ name: 'Known smelters 参考名录', rows: referenceRows(reference) }]),
  ]
}

type Row = readonly PlainCell[]

const supplierRows = (form: FilledForm): readonly Row[] => [
  [],
  [undefined, houseFormTitle],
  [undefined, houseFormEdition],
  [],
  [undefined, 'Company 公司名称', form.company['companyName']],
  [undefined, 'Declared for 申报范围', scopes[form.scope]],
  [undefined, 'Namely 范围说明', form.scopeDescription],
  [undefined, 'Contact 联系人', form.company['contactName']],
  [undefined, 'E-mail 邮箱', form.company['contactEmail']],
  [undefined, 'Telephone 电话', form.company['contactPhone']],
  [undefined, 'Approved by 批准人', form.company['authorizerName']],
  [undefined, "Approver's e-mail 批准人邮箱", form.company['authorizerEmail']],
  [undefined, 'Date 日期', { day: dayNumber(form.effective) }],
]

function mineralRows({ minerals }: FilledForm): readonly Row[] {
  return [
    [],
    ['Mineral 矿产', ...headings.map(([, heading]) => heading)],
    ...[...minerals].map(([mineral, answers]) => [
      `${mineralName(mineral, 'zh')} ${mineralName(mineral, 'en')}`,
      ...headings.map(([role]) => answerWord(answers[role])),
    ]),
  ]
}

const answerWord = (answer: FilledAnswers[QuestionRole]): string | undefined =>
  answer === undefined ? undefined : (answerWords[answer] ?? answer)

const smelterHead = [
  'No. 序号',
  'Metal 金属',
  'RMI number\nRMI编号',
  'Smelter 冶炼厂',
  'Located in 所在国',
  'Mined in 矿产来源国',
  '100% recycled 全部再生',
]

function smelterRows(form: FilledForm, reference: readonly ReferenceSmelter[] = []): readonly Row[] {
  const byCid = new Map(reference.map((smelter) => [smelter.cid, smelter]))
  const lines = [...form.minerals.values()].flatMap((answers) => answers.lines)
  return [
    [],
    [],
    smelterHead,
    ...lines.map((line, index) => smelterRow(line, index + 1, byCid.get(line.cid ?? ''))),
  ]
}

const smelterRow = (line: FilledLine, number: number, known: ReferenceSmelter | undefined): Row => {
  const country = known?.country ?? line.typed?.country
  return [
    number,
    mineralName(line.mineral, 'zh'),
    line.cid ?? (line.typed && '不在名录 On no list'),
    line.notIdentified ? '尚未查明 Not known yet' : (known?.name ?? line.typed?.name),
    country === undefined ? undefined : countryName(country, 'zh'),
    line.origin?.split('; ').map(originWord).join('、'),
    line.recycled === undefined ? undefined : answerWords[line.recycled],
  ]
}

const originWord = (part: string): string => (/^[A-Z]{2}$/.test(part) ? countryName(part, 'zh') : part)

const productRows = ({ products }: FilledForm): readonly Row[] => [
  [],
  ['Part number 料号', 'Name 名称'],
  ...products.map(({ number, name }) => [number, name]),
]

const referenceRows = (reference: readonly ReferenceSmelter[]): readonly Row[] => [
  ['Metal 金属', 'Also called 别名', 'Smelter 冶炼厂', 'Country 国家', 'RMI number\nRMI编号'],
  ...reference.flatMap(({ mineral, name, aliases, country, cid }) =>
    [name, ...aliases].map((alias) => [
      mineralName(mineral, 'zh'),
      alias,
      name,
      countryName(country, 'en'),
      cid,
    ]),
  ),
]
