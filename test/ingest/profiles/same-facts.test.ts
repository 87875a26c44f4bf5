/** The same facts in an official template and in a house form are the same declaration (policy 3.3). */
import fc from 'fast-check'
import type { Declaration } from '../../../graph/model.js'
import { findingSeverities } from '../../../ingest/check/codes.js'
import { readDeclaration } from '../../../ingest/declaration.js'
import { openWorkbook } from '../../../ingest/workbook/open-workbook.js'
import {
  writeTemplateWorkbook,
  type FilledAnswers,
  type FilledForm,
  type FilledLine,
} from '../../../server/exports/template-workbook.js'
import { sampleSmelters } from '../../../server/sample/smelters.js'
import { aFilledForm, moveSheet, readHouse, today, type Moved } from './a-house-form.js'

const smelters = sampleSmelters(today)
const cmrtMinerals = ['tantalum', 'tin', 'gold', 'tungsten'] as const

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const yesNo = fc.constantFrom('Yes', 'No')
const yesNoUnknown = fc.constantFrom('Yes', 'No', 'Unknown')
const bands = fc.constantFrom(
  '100%',
  'Greater than 90%',
  'Greater than 75%',
  'Greater than 50%',
  '50% or less',
  'None',
)
const origins = fc.constantFrom('PE', 'CD; RW', 'CN', 'Recycled', 'Atlantis', 'RCOI confirmed as per RMI')

const lineOf = (mineral: string): fc.Arbitrary<FilledLine> => {
  const ofMineral = smelters.filter((smelter) => smelter.mineral === mineral)
  const [first] = ofMineral
  const who = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ofMineral).map(({ cid }) => ({ cid })) },
    fc.constantFrom('Nowhere Foundry', first!.name, first!.name.replace('a', 'o')).map((name) => ({
      typed: { name, country: 'CN' },
    })),
    fc.constant({ notIdentified: true as const }),
  )
  const more = fc.record({ origin: maybe(origins), recycled: maybe(yesNo) })
  return fc.tuple(who, more).map(([said, rest]) => ({ mineral, ...said, ...filled(rest) }))
}

/** Without the fields nobody filled. */
const filled = <T extends object>(value: T): Partial<{ [Key in keyof T]: NonNullable<T[Key]> }> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never // only absent ones are gone

const answersOf = (mineral: string): fc.Arbitrary<FilledAnswers> =>
  fc
    .record({
      used: maybe(yesNo),
      remains: maybe(yesNo),
      covered: maybe(yesNoUnknown),
      cahra: maybe(yesNoUnknown),
      recycled: maybe(yesNoUnknown),
      response: maybe(bands),
      allIdentified: maybe(yesNo),
      allReported: maybe(yesNo),
    })
    .chain((answers) =>
      fc.array(lineOf(mineral), { maxLength: 4 }).map((lines) => ({ ...filled(answers), lines })),
    )

const facts: fc.Arbitrary<FilledForm> = fc
  .record({
    scope: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
    scopeDescription: maybe(fc.constantFrom('Cables', '便携设备线缆')),
    effective: fc.constantFrom('2025-06-30', '2026-11-01'),
    companyName: maybe(fc.constantFrom('Lindqvist Power AB', '瑞阳精密有限公司')),
    answers: fc.tuple(...cmrtMinerals.map(answersOf)),
    products: fc.array(fc.record({ number: fc.constantFrom('FC-7710', 'fc 7720', '007') }), { maxLength: 3 }),
  })
  .map(({ scope, scopeDescription, effective, companyName, answers, products }) =>
    aFilledForm({
      scope,
      effective,
      products,
      company: { ...aFilledForm().company, ...filled({ companyName: companyName ?? '' }) },
      ...filled({ scopeDescription }),
      minerals: new Map(cmrtMinerals.map((mineral, index) => [mineral, answers[index]!])),
    }),
  )

/** How people move a form about without changing what it says. */
const moves: fc.Arbitrary<Moved[]> = fc
  .record({
    down: fc.nat(5),
    turned: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    right: fc.nat(3),
  })
  .map(({ down, turned, right }) => [
    ...(turned[0] ? [moveSheet('Smelters', (rows) => rows.map((row) => [...row].reverse()))] : []),
    ...(turned[1] ? [moveSheet('Products', (rows) => rows.map((row) => [...row].reverse()))] : []),
    ...(turned[2] ? [moveSheet('Known', (rows) => rows.map((row) => [...row].reverse()))] : []),
    moveSheet('', (rows) => [
      ...Array.from({ length: down }, () => []),
      ...rows.map((row) => [...Array.from({ length: right }, () => undefined), ...row]),
    ]),
  ])

/** What is told about the form's own layout, spelling and completeness. */
const ofFormat = new Set(
  [
    ...['unknownMinorVersion', 'olderVersion', 'formPlaceMissing', 'formSheetMissing', 'numberInTextField'],
    ...[
      'companyFieldMissing',
      'emailWithoutAt',
      'scopeDescriptionMissing',
      'answerMissing',
      'answerNotCounted',
    ],
    ...[
      'companyAnswerMissing',
      'urlMissing',
      'answerNotAsOffered',
      'noSmelterForMineral',
      'productListEmpty',
    ],
    ...['notListedIncomplete'],
  ].filter((code) => code in findingSeverities),
)

const leaving = <T extends object>(value: T, keys: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) as Partial<T> // keys taken out

function content(read: Declaration) {
  const {
    scope,
    scopeDescription,
    effectiveDate,
    minerals,
    company,
    answers,
    smelters: lines,
    products,
  } = read
  return {
    ...{ scope, scopeDescription, effectiveDate, minerals },
    company: Object.entries(company)
      .filter(([field, { value }]) => field !== 'scope' && value !== undefined)
      .map(([field, { value }]) => [field, value])
      .sort(),
    answers: answers
      .flatMap(({ role, mineral, answer }) => (role === undefined ? [] : [[role, mineral, answer]]))
      .sort(),
    smelters: lines.map((line) => leaving(line, ['row', 'sheet', 'typed', 'cells'])),
    products: products.map(({ number, name }) => ({ number, name })),
    findings: read.findings
      .filter(({ code }) => !ofFormat.has(code))
      .map(({ code, severity, mineral }) => [code, severity, mineral])
      .sort(),
  }
}

describe('the same facts', () => {
  it('in CMRT and in a house form are equal declarations apart from the format', async () => {
    await fc.assert(
      fc.asyncProperty(facts, moves, async (form, moved) => {
        const official = readDeclaration(openWorkbook(await writeTemplateWorkbook(form, smelters)), { today })
        const house = readHouse({ form, moved, reference: smelters })
        expect(content(house)).toEqual(content(official))
      }),
      { numRuns: 40 },
    )
  })
})
