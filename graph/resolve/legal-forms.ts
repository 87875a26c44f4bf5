import { exactName } from './exact-name.js'

/**
 * Legal forms by one word each, whatever the script: `有限公司` is what `Co., Ltd.` is in Chinese. Spellings as people
 * write them; compared after `exactName`, with and without spaces.
 */
const spellings: Readonly<Record<string, readonly string[]>> = {
  'co-ltd': [
    'Co., Ltd.',
    'Company Limited',
    'Co. Limited',
    'Company Ltd.',
    '有限公司',
    '有限责任公司',
    '有限責任公司',
  ],
  'joint-stock': ['Joint Stock Company', 'JSC', '股份有限公司', '股份公司'],
  ltd: ['Ltd.', 'Limited'],
  'private-ltd': ['Pvt. Ltd.', 'Private Limited', 'Pte. Ltd.', 'Pty. Ltd.', 'Pty Limited', '(P) Ltd.'],
  plc: ['PLC', 'Public Limited Company'],
  pcl: ['PCL', 'Public Company Limited', 'Public Co., Ltd.'],
  inc: ['Inc.', 'Incorporated'],
  corp: ['Corp.', 'Corporation'],
  llc: ['LLC', 'L.L.C.', 'Limited Liability Company'],
  llp: ['LLP', 'L.L.P.'],
  co: ['Co.', 'Company'],
  gmbh: ['GmbH', 'mbH'],
  'gmbh-co-kg': ['GmbH & Co. KG', 'GmbH Co. KG'],
  ag: ['AG', 'Aktiengesellschaft'],
  kg: ['KG'],
  se: ['SE'],
  sa: ['S.A.', 'Société anonyme', 'Sociedad Anónima'],
  sas: ['S.A.S.'],
  sarl: ['S.à r.l.', 'SARL', 'S.A.R.L.'],
  spa: ['S.p.A.'],
  srl: ['S.r.l.', 'S. de R.L.'],
  sl: ['S.L.'],
  'sa-de-cv': ['S.A. de C.V.'],
  ltda: ['Ltda.', 'Limitada'],
  bv: ['B.V.'],
  nv: ['N.V.'],
  ab: ['AB', 'Aktiebolag'],
  as: ['A/S', 'AS', 'A.Ş.'],
  aps: ['ApS'],
  oy: ['Oy', 'Oyj'],
  sro: ['s.r.o.', 'spol. s r.o.'],
  'sp-zoo': ['Sp. z o.o.'],
  kft: ['Kft.'],
  ooo: ['OOO', 'ООО'],
  oao: ['OAO', 'ОАО'],
  pao: ['PAO', 'ПАО'],
  'sdn-bhd': ['Sdn. Bhd.'],
  bhd: ['Bhd.', 'Berhad'],
  pt: ['PT', 'P.T.'],
  tbk: ['Tbk'],
  kk: ['K.K.', 'Kabushiki Kaisha', '株式会社'],
  yk: ['Y.K.', '有限会社'],
  gk: ['G.K.', '合同会社'],
  jh: ['주식회사'],
}

const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

/** What also stands before a name. */
const leading = new Set(
  [
    '株式会社',
    '有限会社',
    '合同会社',
    '주식회사',
    'PT',
    'P.T.',
    'OOO',
    'ООО',
    'OAO',
    'ОАО',
    'PAO',
    'ПАО',
  ].map(exactName),
)

/** A form in CJK needs no space. */
interface Spelling {
  readonly form: string
  readonly end: string
  readonly start?: string
}

/** Longest first, so that `Co., Ltd.` is not taken for `Ltd.`. */
const folded: readonly Spelling[] = Object.entries(spellings)
  .flatMap(([form, texts]) => texts.map((text) => ({ form, text: exactName(text) })))
  .toSorted((a, b) => b.text.length - a.text.length)
  .map(({ form, text }) => {
    const space = cjk.test(text) ? '' : ' '
    return { form, end: space + text, ...(leading.has(text) && { start: text + space }) }
  })

/** A company's name without its legal form, both folded; `form` is empty for a name that has none. */
export interface NameParts {
  readonly body: string
  readonly form: string
}

/** Never leaves the body empty. */
export function splitLegalForm(name: string): NameParts {
  const whole = exactName(
    name.normalize('NFKC').replace(/\((株|有|주)\)/gu, (short) => inFull.get(short) ?? short),
  )
  for (const { form, end, start } of folded) {
    if (whole.endsWith(end) && whole.length > end.length)
      return { body: whole.slice(0, -end.length).trim(), form }
    if (start !== undefined && whole.startsWith(start) && whole.length > start.length)
      return { body: whole.slice(start.length).trim(), form }
  }
  return { body: whole, form: '' }
}

/** The name as written but for its legal form; the whole name where it has none. */
export function withoutLegalForm(name: string): string {
  const { body, form } = splitLegalForm(name)
  if (form === '') return name
  const isBody = (part: string): boolean => exactName(part) === body
  const cuts = Array.from(name, (_, at) => at).slice(1)
  const front = cuts.map((at) => name.slice(0, at).replace(/[\s,，]+$/u, '')).find(isBody)
  return front ?? cuts.map((at) => name.slice(at).trim()).find(isBody) ?? name
}

/** Body and legal form; equal for names that are equal by rule 19. */
export const companyKey = (name: string): string => keyOf(splitLegalForm(name))

export const keyOf = ({ body, form }: NameParts): string => (form === '' ? body : `${body} ${form}`)

const inFull = new Map([
  ['(株)', '株式会社'],
  ['(有)', '有限会社'],
  ['(주)', '주식회사'],
])
