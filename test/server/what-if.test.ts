import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WhatIfReply, type SupposedChange } from '../../graph/api/what-if.js'
import { isDifferent } from '../../graph/text/group-differences.js'
import { openToRead } from '../../server/main.js'
import { readConfig } from '../../server/config.js'
import { writeSample } from '../../server/sample/write-sample.js'
import { readFile, readdir } from 'node:fs/promises'
import { aFolder, aService, type TestService } from './a-service.js'
import { lodeline } from './run-lodeline.js'

const asOf = '2026-06-01'
let service: TestService
let folder = ''
beforeAll(async () => {
  folder = await aFolder()
  await writeSample(folder, asOf)
  const names = (await readdir(folder)).filter((name) => /\.(csv|xlsx)$/.test(name))
  service = await aService()
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name))] as const),
  )
  await service.ended(await service.upload(Object.fromEntries(files)))
})
afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true })
})

async function ask(...changes: SupposedChange[]): Promise<WhatIfReply> {
  const response = await fetch(`${service.api}/what-if`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ product: 'LD-100', asOf, changes }),
  })
  expect(response.status).toBe(200)
  return WhatIfReply.parse(await response.json())
}

const trace = () => service.parts.tracer.trace({ product: 'LD-100', asOf })
const differing = ({ minerals }: WhatIfReply) => minerals.filter(isDifferent).map(({ mineral }) => mineral)

/** An assured smelter of the product's tin. */
async function assured(): Promise<string> {
  const { minerals } = await trace()
  const tin = minerals.find(({ mineral }) => mineral === 'tin')
  return tin?.smelters.items.find(({ assurance }) => assurance === 'assured')?.smelter ?? ''
}

describe('a supposition', () => {
  it('tells what a lost conformance changes, and nothing is written', async () => {
    const [smelter, before] = [await assured(), await trace()]
    const reply = await ask({ change: 'smelterStatus', smelter, status: 'Withdrawn' })
    expect(differing(reply)).toEqual(['tin'])
    const tin = reply.minerals.find(({ mineral }) => mineral === 'tin')
    expect(tin?.smelters.map((one) => [one.smelter, one.before?.assurance, one.after?.assurance])).toEqual([
      [smelter, 'assured', 'failed'],
    ])
    expect(await trace()).toEqual(before)
  })

  it('is what the same list makes of the graph when it is really taken in', async () => {
    const smelter = await assured()
    const supposed = await ask({ change: 'smelterStatus', smelter, status: 'Withdrawn' })
    const list = `cid,status,date,scheme\n${smelter},Withdrawn,${asOf},RMAP\n`
    const [{ state } = { state: 'none' }] = await service.ended(await service.upload({ 'lost.csv': list }))
    expect(state).toBe('applied')
    const tin = (await trace()).minerals.find(({ mineral }) => mineral === 'tin')
    const done = tin?.smelters.items.find((one) => one.smelter === smelter)
    const after = supposed.minerals.find(({ mineral }) => mineral === 'tin')?.smelters[0]?.after
    expect(after).toMatchObject({ assurance: done?.assurance, verdict: done?.verdict })
  })

  it('leaves a supplier out, judges a list that is not there yet, and takes several at once', async () => {
    const without = await ask({ change: 'removeCompany', company: 'S101' })
    expect(
      without.minerals.every(({ before, after }) => after!.coverage.companies <= before!.coverage.companies),
    ).toBe(true)
    expect(differing(without)).toContain('tin')

    const both = await ask(
      { change: 'removeCompany', company: 'S101' },
      { change: 'addArea', list: 'house', area: 'id' },
    )
    expect(both.supposed).toContainEqual({ change: 'addArea', list: 'house', area: 'ID' })
    const judged = both.minerals.flatMap(({ smelters }) => smelters.flatMap(({ after }) => after ?? []))
    expect(new Set(judged.flatMap(({ verdict }) => Object.keys(verdict)))).toContain('house')
  })

  it.each<[string, SupposedChange, number]>([
    ['a company nobody knows', { change: 'removeCompany', company: 'Nobody at all' }, 404],
    ['a smelter in the place of a company', { change: 'removeCompany', company: 'CID900001' }, 400],
    ['a declaration that is not held', { change: 'withdrawDeclaration', declaration: 'none' }, 400],
  ])('refuses %s in words', async (_, change, status) => {
    const response = await fetch(`${service.api}/what-if`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ product: 'LD-100', changes: [change] }),
    })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ detail: expect.any(String) as string })
  })

  it('is asked on the command line, of a company too', async () => {
    const run = (...args: string[]) =>
      lodeline('what-if', ...args, '--as-of', asOf, '--data', service.dataFolder)
    const { code, out } = await run('LD-100', '--without', 'S101')
    expect([code, out]).toEqual([0, expect.stringMatching(/if nobody bought from .*\(S101\)/) as string])
    expect((await run('S101', '--area', 'house=ID', '--json')).code).toBe(0)
    const unknown = await run('LD-100', '--without', 'Nobody at all')
    expect([unknown.code, unknown.err]).toEqual([1, 'Nothing is called "Nobody at all".\n'])
    expect((await run('LD-100')).code).toBe(2)
    expect((await run('LD-100', '--status', 'CID900001')).code).toBe(2)
  })

  it('takes its changes from a file, for several products', async () => {
    const file = join(folder, 'changes.json')
    const run = (...args: string[]) =>
      lodeline('what-if', file, ...args, '--as-of', asOf, '--json', '--data', service.dataFolder)
    await writeFile(file, JSON.stringify([{ change: 'removeCompany', company: 'S101' }]))
    const { code, out } = await run('--product', 'LD-100', '--product', 'LD-300')
    expect(code).toBe(0)
    const replies = out
      .trim()
      .split('\n')
      .map((line) => WhatIfReply.parse(JSON.parse(line)))
    expect(replies.map(({ question }) => question.product)).toEqual(['LD-100', 'LD-300'])
    const [first] = replies
    expect(first?.before).toEqual({ ...(await trace()), question: first?.before.question })
    expect(first?.after.minerals).not.toEqual(first?.before.minerals)

    expect((await run()).err).toContain('--product')
    await writeFile(file, '[{ "change": "removeEverything" }]')
    const refused = await run('--product', 'LD-100')
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining('changes.json cannot be used') as string,
    ])
  })

  it('is asked of a folder without a service', async () => {
    const lists = join(folder, 'alone')
    await writeFile(join(folder, 'note.txt'), '')
    const alone = await aService(lists)
    await alone.ended(await alone.upload({ 'bom.csv': 'product,part,supplier\nLD-9,P-1,S1\n' }))
    await alone.stop()
    const workspace = await openToRead(readConfig({ data: lists }, {}))
    const reply = await workspace.whatIf({
      product: 'LD-9',
      changes: [{ change: 'removeCompany', company: 'S1' }],
    })
    expect(reply.minerals[0]?.after?.coverage.companies).toBe(0)
    await workspace.close()
  })
})
