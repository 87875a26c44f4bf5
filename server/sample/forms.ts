import { addMonths } from '../../graph/day.js'
import type { Day, Scope } from '../../graph/model.js'
import { templateLayouts } from '../exports/template-layout.js'
import type { FilledAnswers, FilledForm, FilledLine } from '../exports/template-workbook.js'
import type { SampleSmelter } from './smelters.js'
import { sampleSuppliers } from './suppliers.js'

/** `uses`: `mineral:positions` of the smelters listed, as in `sampleSmelters`; a mineral not named is answered No. */
interface FormPlan {
  readonly supplier: string
  readonly monthsAgo: number
  readonly uses: string
  readonly template?: FilledForm['template']
  /** Sent in the buyer's own form instead. */
  readonly isHouseForm?: true
  readonly version?: string
  readonly language?: 'zh'
  readonly scope?: Scope
  readonly description?: string
  readonly numbers?: readonly string[]
  /** Why an AMRT asks about its minerals. */
  readonly reason?: string
  readonly note?: string
  /** What makes this form worth having in the sample. */
  readonly twist?: (answers: Map<string, FilledAnswers>, smelters: readonly SampleSmelter[]) => void
}

const lineFor = (mineral: string, position: number, smelters: readonly SampleSmelter[]): FilledLine => {
  const smelter = smelters.filter((each) => each.mineral === mineral)[position]
  if (!smelter) throw new Error(`the sample has no ${mineral} smelter ${position}`)
  return { cid: smelter.cid, mineral, ...originOf(smelter, position) }
}

function originOf(smelter: SampleSmelter, position: number): Pick<FilledLine, 'origin' | 'recycled'> {
  if (smelter.feed.includes('recycled')) return { origin: 'Recycled', recycled: 'Yes' }
  if (position % 6 === 5) return { origin: 'RCOI confirmed as per RMI' }
  return smelter.feed.length > 0 && position % 3 !== 2 ? { origin: smelter.feed.join('; ') } : {}
}

/** A No that lists a smelter all the same: its line counts nowhere, and the trace says so (rule 12). */
const contradictTungsten: FormPlan['twist'] = (answers, smelters) => {
  const tungsten = answers.get('tungsten')
  if (tungsten)
    answers.set('tungsten', { ...tungsten, used: 'No', lines: [lineFor('tungsten', 0, smelters)] })
}

/** A smelter spelled wrong and one not even named: both wait for a person (rule 18). */
const misspell: FormPlan['twist'] = (answers, smelters) => {
  const tin = answers.get('tin')
  const intended = smelters.filter((smelter) => smelter.mineral === 'tin')[3]
  if (!tin || !intended) return
  const typed = intended.name.replace('tt', 't').replace('in', 'ni')
  const lines: FilledLine[] = [
    ...tin.lines,
    { mineral: 'tin', typed: { name: typed, country: intended.country } },
    { mineral: 'tin', notIdentified: true },
  ]
  answers.set('tin', { ...tin, allIdentified: 'No', lines })
}

/** An origin that two countries bear the name of: it waits for a person (rule 20). */
const sayCongo: FormPlan['twist'] = (answers) => {
  const tin = answers.get('tin')
  const [first, ...others] = tin?.lines ?? []
  if (tin && first) answers.set('tin', { ...tin, lines: [{ ...first, origin: 'Congo' }, ...others] })
}

const everything = 'tin:0-33 tantalum:0-17 tungsten:0-21 gold:0-29'

const plans: readonly FormPlan[] = [
  { supplier: 'S101', monthsAgo: 9, uses: 'tin:0-14 tantalum:1-6 gold:1-9', version: '6.4' },
  { supplier: 'S101', monthsAgo: 2, uses: 'tin:0,3,5 gold:1,3', scope: 'B', numbers: ['FC-7710', 'FC-7720'] },
  { supplier: 'S102', monthsAgo: 4, uses: everything },
  { supplier: 'S102', monthsAgo: 1, uses: 'tantalum:1', scope: 'B', numbers: ['KP-5 series'] },
  { supplier: 'S103', monthsAgo: 3, uses: 'tin:3-8 tantalum:1,3 gold:3-6', language: 'zh' },
  { supplier: 'S104', monthsAgo: 1, uses: 'tin:3,7 gold:4', scope: 'B', numbers: ['HK-22A'] },
  { supplier: 'S104', monthsAgo: 8, uses: 'tin:1,3 gold:4', scope: 'B', numbers: ['HK-22A'], note: 'late' },
  { supplier: 'S105', monthsAgo: 5, uses: 'tin:7,8 gold:5', twist: contradictTungsten },
  { supplier: 'S105', monthsAgo: 1, uses: 'tin:7', scope: 'B', numbers: ['LP 11'] },
  { supplier: 'S106', monthsAgo: 2, uses: 'tin:4-6 gold:6', twist: misspell },
  { supplier: 'S108', monthsAgo: 18, uses: 'tin:8-11 tungsten:2-5 gold:7,8' },
  {
    supplier: 'S109',
    monthsAgo: 6,
    uses: 'tin:12,13',
    scope: 'C',
    description: 'Cables for portable devices',
  },
  { supplier: 'S110', monthsAgo: 3, uses: 'cobalt:0-5', template: 'EMRT' },
  { supplier: 'S110', monthsAgo: 3, uses: 'tantalum:0,3,5 tin:14', scope: 'B', numbers: ['PB-900'] },
  { supplier: 'S111', monthsAgo: 7, uses: '', language: 'zh' },
  { supplier: 'S112', monthsAgo: 2, uses: 'tantalum:0', scope: 'B', numbers: ['AM-12'] },
  {
    supplier: 'S112',
    monthsAgo: 0,
    uses: 'rare+earth+elements:0-2',
    template: 'AMRT',
    reason: 'Magnets of the torque sensor',
  },
  { supplier: 'S113', monthsAgo: 13, uses: 'gold:9-12', version: '6.4' },
  { supplier: 'S114', monthsAgo: 4, uses: 'tungsten:6' },
  { supplier: 'S116', monthsAgo: 1, uses: 'tin:15-20 tantalum:7-9 tungsten:7-9 gold:13-18', language: 'zh' },
  { supplier: 'S201', monthsAgo: 2, uses: 'tin:0-2,16-18' },
  { supplier: 'S202', monthsAgo: 6, uses: 'gold:1,2 tungsten:10' },
  { supplier: 'S203', monthsAgo: 5, uses: 'tantalum:0,10-13', language: 'zh' },
  { supplier: 'S204', monthsAgo: 3, uses: 'gold:0,19-22', scope: 'B', numbers: ['SBW-25'] },
  { supplier: 'S205', monthsAgo: 10, uses: 'gold:1,23' },
  { supplier: 'S206', monthsAgo: 4, uses: 'tungsten:0,11-15' },
  { supplier: 'S207', monthsAgo: 14, uses: 'cobalt:0,6,7 mica:0', template: 'EMRT 1' },
  { supplier: 'S207', monthsAgo: 2, uses: 'cobalt:0,1,6-8', template: 'EMRT' },
  { supplier: 'S208', monthsAgo: 8, uses: 'tin:2,21,22', version: '6.1', twist: sayCongo },
  { supplier: 'S210', monthsAgo: 3, uses: 'gold:24-27 tin:23', language: 'zh' },
  { supplier: 'S211', monthsAgo: 20, uses: 'gold:28 tin:24' },
  { supplier: 'S212', monthsAgo: 5, uses: 'mica:0-2', template: 'EMRT' },
  { supplier: 'S214', monthsAgo: 6, uses: 'tungsten:16-18' },
  { supplier: 'S301', monthsAgo: 4, uses: 'tin:25-28' },
  { supplier: 'S302', monthsAgo: 2, uses: 'tin:0,2,29,30' },
  { supplier: 'S303', monthsAgo: 3, uses: 'tantalum:0,14-16 tungsten:19' },
  { supplier: 'S304', monthsAgo: 11, uses: 'tin:31 gold:29' },
  { supplier: 'S305', monthsAgo: 1, uses: 'tungsten:20,21 tin:32', language: 'zh', isHouseForm: true },
  { supplier: 'S307', monthsAgo: 50, uses: 'cobalt:1,9', template: 'CRT' },
  { supplier: 'S307', monthsAgo: 4, uses: 'cobalt:1,9-11', template: 'EMRT' },
  { supplier: 'S309', monthsAgo: 6, uses: 'mica:0,3', template: 'EMRT' },
  { supplier: 'S310', monthsAgo: 7, uses: 'tantalum:1,17 tin:33' },
]

export interface SampleForm {
  readonly file: string
  readonly form: FilledForm
  readonly isHouseForm: boolean
}

/** The workbooks the suppliers of the sample sent, dated back from `today`. */
export function sampleForms(smelters: readonly SampleSmelter[], today: Day): readonly SampleForm[] {
  return plans.map((plan) => ({
    file: fileNameOf(plan),
    form: formOf(plan, { smelters, today }),
    isHouseForm: plan.isHouseForm ?? false,
  }))
}

function fileNameOf(plan: FormPlan): string {
  const { kind, version } = templateOf(plan)
  const marks = [plan.scope === 'B' ? 'products' : undefined, plan.language, plan.note].filter(
    (mark) => mark !== undefined,
  )
  const layout = plan.isHouseForm ? ['house-form'] : [kind, version]
  return [plan.supplier, ...layout, ...marks].join('_') + '.xlsx'
}

/** The template a plan is filled in; the newest version where it names none. */
function templateOf({ template = 'CMRT', version }: FormPlan) {
  const { kind, minerals } = templateLayouts[template]
  return { template, kind, minerals, version: version ?? newestVersions[template] }
}

const newestVersions: Readonly<Record<FilledForm['template'], string>> = {
  CMRT: '6.5',
  EMRT: '2.1',
  'EMRT 1': '1.3',
  AMRT: '1.3',
  CRT: '2.21',
}

/** EMRT 2 asks about six minerals; the sample's forms choose two of them. */
const isAsked = (template: FilledForm['template'], mineral: string): boolean =>
  template !== 'EMRT' || mineral === 'cobalt' || mineral === 'mica'

function formOf(plan: FormPlan, chain: { smelters: readonly SampleSmelter[]; today: Day }): FilledForm {
  const { template, version, minerals } = templateOf(plan)
  const supplier = sampleSuppliers.find(({ id }) => id === plan.supplier)
  if (!supplier) throw new Error(`the sample has no supplier ${plan.supplier}`)
  const positions = positionsOf(plan.uses)
  const answers = new Map(
    minerals
      .filter((mineral) => isAsked(template, mineral))
      .map((mineral) => [mineral, answersOf(mineral, positions.get(mineral) ?? [], chain.smelters)]),
  )
  plan.twist?.(answers, chain.smelters)

  return {
    template,
    version,
    language: plan.language ?? 'en',
    company: {
      companyName: plan.language === 'zh' ? (supplier.localName ?? supplier.name) : supplier.name,
      contactName: 'Robin Vale',
      contactEmail: `minerals@${supplier.id.toLowerCase()}.example`,
      contactPhone: '+00 555 0100',
      authorizerName: 'Sam Ferrow',
      authorizerEmail: `quality@${supplier.id.toLowerCase()}.example`,
    },
    scope: plan.scope ?? 'A',
    ...(plan.description === undefined ? {} : { scopeDescription: plan.description }),
    effective: addMonths(chain.today, -plan.monthsAgo),
    minerals: answers,
    ...(plan.reason === undefined ? {} : { mineralsReason: plan.reason }),
    products: (plan.numbers ?? []).map((number) => ({ number })),
  }
}

/** `tin:0-2,16 gold:1` → tin: 0, 1, 2, 16; gold: 1. A mineral's blanks are written `+`. */
function positionsOf(uses: string): Map<string, readonly number[]> {
  const words = uses.split(' ').filter((word) => word !== '')
  return new Map(
    words.map((word) => {
      const [mineral = '', ranges = ''] = word.split(':')
      return [mineral.replaceAll('+', ' '), ranges.split(',').flatMap(rangeOf)]
    }),
  )
}

function rangeOf(text: string): readonly number[] {
  const [from = 0, to = from] = text.split('-').map(Number)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

const coveredAreas = ['CD', 'RW', 'BI']
const riskAreas = [...coveredAreas, 'MM', 'SD', 'ET', 'NG', 'IN', 'PH']

function answersOf(
  mineral: string,
  positions: readonly number[],
  smelters: readonly SampleSmelter[],
): FilledAnswers {
  if (positions.length === 0) return { used: 'No', lines: [] }
  const lines = positions.map((position) => lineFor(mineral, position, smelters))
  const sourcesFrom = (areas: readonly string[]) =>
    lines.some((line) => areas.some((area) => line.origin?.split('; ').includes(area))) ? 'Yes' : 'No'

  return {
    used: 'Yes',
    remains: 'Yes',
    covered: sourcesFrom(coveredAreas),
    cahra: sourcesFrom(riskAreas),
    recycled: 'No',
    response: positions.length > 5 ? 'Greater than 75%' : '100%',
    allIdentified: positions.length % 5 === 4 ? 'No' : 'Yes',
    allReported: 'Yes',
    lines,
  }
}
