import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultPolicy } from '../../graph/policy.js'
import { readPolicy, writePolicyOnce } from '../../server/policy-file.js'

let parent = ''
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'lodeline-policy-file-'))
})
afterAll(() => rm(parent, { recursive: true }))

const aFolder = (): Promise<string> => mkdtemp(join(parent, 'data-'))
const aPolicyOf = async (text: string): Promise<string> => {
  const folder = await aFolder()
  await writeFile(join(folder, 'policy.json'), text)
  return folder
}

describe('the policy file', () => {
  it('holds every default, ready to be edited', async () => {
    const folder = await aFolder()
    await writePolicyOnce(folder)

    expect(JSON.parse(await readFile(join(folder, 'policy.json'), 'utf8'))).toEqual(defaultPolicy)
    expect(await readPolicy(folder)).toEqual(defaultPolicy)
  })

  it('is never written over', async () => {
    const folder = await aPolicyOf('{"staleMonths":18}')
    await writePolicyOnce(folder)
    expect((await readPolicy(folder)).staleMonths).toBe(18)
  })

  it('keeps the default of what it leaves out', async () => {
    const policy = await readPolicy(await aPolicyOf('{"staleMonths":18}'))
    expect(policy).toEqual({ ...defaultPolicy, staleMonths: 18 })
  })

  it('adds to the usual tables, words and minerals in any spelling, one cell of the grid at a time', async () => {
    const policy = await readPolicy(
      await aPolicyOf(
        JSON.stringify({
          version: '2026-07 board',
          minerals: ['Sn', 'Cobalt'],
          statusWords: { '  In  Progress ': 'pending', Active: 'unassured' },
          schemes: { Au: ['LBMA'] },
          verdicts: { declared: { assured: 'act' } },
        }),
      ),
    )
    expect(policy).toEqual({
      ...defaultPolicy,
      version: '2026-07 board',
      minerals: ['tin', 'cobalt'],
      statusWords: { ...defaultPolicy.statusWords, 'in progress': 'pending', active: 'unassured' },
      schemes: { ...defaultPolicy.schemes, gold: ['LBMA'] },
      verdicts: {
        ...defaultPolicy.verdicts,
        declared: { ...defaultPolicy.verdicts.declared, assured: 'act' },
      },
    })
  })

  it.each([
    ['{"staleMonths":"long"}', /staleMonths: .*number/],
    ['{"verdicts":{"declared":{"assured":"fine"}}}', /verdicts\.declared\.assured: /],
    ['{"stalMonths":18}', /Unrecognized key: "stalMonths"/],
    ['{"verdicts":{"possibly":{}}}', /verdicts: Unrecognized key: "possibly"/],
    ['{"statusWords":{"purple":"good"}}', /statusWords\.purple: /],
    ['{"staleMonths":', /is no JSON/],
  ])('is refused with the field that cannot be used: %s', async (text, message) => {
    await expect(readPolicy(await aPolicyOf(text))).rejects.toThrow(message)
  })
})
