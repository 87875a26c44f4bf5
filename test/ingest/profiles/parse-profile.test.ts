import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseProfile } from '../../../ingest/profiles/parse-profile.js'
import { exampleProfile } from '../../../server/sample/house-profile.js'

const text = JSON.stringify(exampleProfile, undefined, 2)
const problemsOf = (written: string) => parseProfile(written).problems ?? []

/** The sample's profile with one thing wrong, by a path into it; `undefined` takes the value away. */
function broken(path: readonly (string | number)[], value: unknown): string {
  const copy = structuredClone(exampleProfile) as unknown as Record<string | number, unknown>
  const last = path.at(-1)!
  const holder = path.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy)
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else holder[last] = value
  return JSON.stringify(copy, undefined, 2)
}

interface Wrong {
  readonly what: string
  readonly path: readonly (string | number)[]
  readonly value: unknown
  readonly code: string
  readonly pointer: string
}
type WrongRow = [what: string, path: (string | number)[], value: unknown, code: string, pointer: string]
const rows: WrongRow[] = [
  [
    'a column that is no field',
    ['smelterList', 'columns', 'smelterNmae'],
    { header: 'Name' },
    'fieldUnknown',
    '/smelterList/columns/smelterNmae',
  ],
  [
    'a role that does not exist',
    ['tables', 0, 'questions', 0, 'role'],
    'usd',
    'choiceUnknown',
    '/tables/0/questions/0/role',
  ],
  [
    'a cell that is none',
    ['company', 'fields', 'contactPhone'],
    { cell: '5D' },
    'cellWrong',
    '/company/fields/contactPhone/cell',
  ],
  [
    'a cell beyond the sheet',
    ['company', 'fields', 'contactPhone'],
    { cell: 'XFE1' },
    'cellWrong',
    '/company/fields/contactPhone/cell',
  ],
  [
    'two fields in one cell',
    ['questions'],
    [
      { question: 'A', cell: 'F1' },
      { question: 'B', cell: 'F1' },
    ],
    'placeShared',
    '/questions/1',
  ],
  [
    'two fields behind one label',
    ['company', 'fields', 'contactPhone'],
    { label: '联系人' },
    'placeShared',
    '/company/fields/contactPhone',
  ],
  [
    'two columns of one heading',
    ['smelterList', 'columns', 'mine'],
    { header: '冶炼厂' },
    'wordShared',
    '/smelterList/columns/mine',
  ],
  [
    'two questions of one heading',
    ['tables', 0, 'questions', 1, 'heading'],
    '产品中是否使用',
    'wordShared',
    '/tables/0/questions/1',
  ],
  ['one answer word for two answers', ['answers', 'No'], ['否', '是'], 'wordShared', '/answers/No'],
  [
    'a question asked twice',
    ['tables', 0, 'questions', 1, 'role'],
    'used',
    'questionTwice',
    '/tables/0/questions/1',
  ],
  ['a question without a place', ['questions'], [{ question: 'A' }], 'placeMissing', '/questions/0'],
  [
    'a question with two places',
    ['questions'],
    [{ question: 'A', cell: 'F1', label: 'Policy' }],
    'placeTwice',
    '/questions/0',
  ],
  ['a question without a name', ['questions'], [{ cell: 'F1' }], 'questionUnnamed', '/questions/0'],
  [
    'a side without a label',
    ['questions'],
    [{ question: 'A', cell: 'F1', value: 'below' }],
    'sideWithoutLabel',
    '/questions/0',
  ],
  ['a table without a corner', ['tables', 0, 'heading'], undefined, 'cornerMissing', '/tables/0'],
  [
    'no question on use',
    ['tables', 0, 'questions', 0, 'role'],
    undefined,
    'questionUnnamed',
    '/tables/0/questions/0',
  ],
  ['no minerals', ['tables'], undefined, 'mineralsMissing', ''],
  [
    'no declarant',
    ['company', 'fields', 'companyName'],
    undefined,
    'fieldMissing',
    '/company/fields/companyName',
  ],
  ['no scope', ['company', 'fields', 'scope'], undefined, 'scopeMissing', '/scope'],
  ['two scopes', ['scope', 'fixed'], 'A', 'scopeTwice', '/scope'],
  [
    'no mineral column',
    ['smelterList', 'columns', 'mineral'],
    undefined,
    'fieldMissing',
    '/smelterList/columns/mineral',
  ],
  [
    'no number column',
    ['productList', 'columns', 'number'],
    undefined,
    'fieldMissing',
    '/productList/columns/number',
  ],
  ['an answer that there is none', ['answers', 'Perhaps'], '可能', 'answerUnknown', '/answers/Perhaps'],
  [
    'a language not listed',
    ['smelterList', 'sheet'],
    { de: 'Hütten' },
    'languageUnknown',
    '/smelterList/sheet/de',
  ],
  [
    'a language that is none',
    ['smelterList', 'sheet'],
    { Deutsch: 'Hütten' },
    'wordsWrong',
    '/smelterList/sheet',
  ],
  ['words that are none', ['smelterList', 'sheet'], 7, 'wordsWrong', '/smelterList/sheet'],
  ['a language in words', ['languages'], ['Chinese'], 'languageWrong', '/languages/0'],
  ['no marks', ['fingerprint', 'labels'], [], 'valueTooSmall', '/fingerprint/labels'],
  ['an id for no file', ['id'], 'My Profile', 'idWrong', '/id'],
  ['a revision that is none', ['revision'], 'two', 'valueWrong', '/revision'],
]
const wrongs = rows.map(([what, path, value, code, pointer]): Wrong => ({ what, path, value, code, pointer }))

describe('a mapping profile', () => {
  it('is taken as it is written', () => {
    expect(parseProfile(text).profile).toEqual(exampleProfile)
  })

  it.each(wrongs)('with $what is refused, the place named', ({ path, value, code, pointer }) => {
    const problems = problemsOf(broken(path, value))
    expect(problems.map((problem) => [problem.code, problem.pointer])).toContainEqual([code, pointer])
  })

  it.each(wrongs)('with $what says so in a sentence without gaps', ({ path, value, code }) => {
    const problem = problemsOf(broken(path, value)).find((each) => each.code === code)
    expect(problem?.message).toMatch(/\.$/)
    expect(problem?.message).not.toMatch(/“”|undefined|\{\w+\}/)
  })

  it('of the documentation is one', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/profiles.md'), 'utf8')
    const example = /```json\n([^]*?)```/.exec(page)?.[1] ?? ''
    expect(problemsOf(example)).toEqual([])
  })

  it('without a smelter’s id and name names the columns to add', () => {
    const { mineral, origin } = exampleProfile.smelterList!.columns
    const [problem] = problemsOf(broken(['smelterList', 'columns'], { mineral, origin }))
    expect([problem?.code, problem?.pointer]).toEqual(['smelterUnnamed', '/smelterList/columns'])
    expect(problem?.message).toContain('“id” or “name”')
  })

  it('with the same field twice is refused, at the line of the second', () => {
    const twice = text.replace('"companyName": {', '"companyName": { "cell": "B2" },\n      "companyName": {')
    const [problem] = problemsOf(twice)
    const line = twice.split('\n').findLastIndex((each) => each.includes('"companyName"')) + 1
    expect(problem).toMatchObject({ code: 'keyTwice', pointer: '/company/fields/companyName', line })
  })

  it('names what may stand in a place', () => {
    const [problem] = problemsOf(broken(['smelterList', 'columns', 'smelterNmae'], { header: 'Name' }))
    expect(problem?.message).toBe(
      '“smelterNmae” is no field of this place. Those there are: id, mineral, lookup, name, country, city, mine, origin, recycled.',
    )
  })

  it('tells every problem, in order of line', () => {
    const copy = {
      ...exampleProfile,
      revision: 0,
      productList: { sheet: 'P', columns: { nmber: {} } },
      id: 'A B',
    }
    const lines = problemsOf(JSON.stringify(copy, undefined, 2)).map(({ line }) => line)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })

  it.each([
    ['nothing', ''],
    ['words', 'sheet: Supplier'],
    ['a comma too many', '{ "id": "a", }'],
    ['a list', '[1]'],
    ['a comment', '{ "id": "a" /* mine */ }'],
    ['nests without end', '['.repeat(100_000)],
    ['text without end', `"${'a'.repeat(600_000)}"`],
  ])('that is %s is refused, not thrown at', (_what, written) => {
    expect(problemsOf(written)).not.toEqual([])
  })

  it('is read behind a byte order mark', () => {
    expect(parseProfile(`\uFEFF${text}`).profile?.id).toBe(exampleProfile.id)
  })
})
