import { createHash } from 'node:crypto'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TraceReply } from '../../graph/api/trace.js'
import { readConfig } from '../../server/config.js'
import { holderOf, takeDataLock } from '../../server/data-lock.js'
import { openToRead, startService } from '../../server/main.js'
import { writePlainWorkbook } from '../../server/exports/plain-workbook.js'
import { houseForm } from '../../server/sample/house-form.js'
import { exampleProfile } from '../../server/sample/house-profile.js'
import { verifyStore } from '../../server/verify-store.js'
import { aFilledForm, reference } from '../ingest/profiles/a-house-form.js'
import { lodeline } from './run-lodeline.js'
import { aFolder, aService, smallLists, type TestService } from './a-service.js'

let folder: string
let data: string
let lists: string

beforeAll(async () => {
  folder = await aFolder()
  data = join(folder, 'data')
  lists = join(folder, 'lists')
  await mkdir(join(lists, 'deeper'), { recursive: true })
  await writeFile(join(lists, 'bom.csv'), smallLists['bom.csv'])
  await writeFile(join(lists, 'deeper', 'suppliers.csv'), smallLists['suppliers.csv'])
  await writeFile(join(lists, 'notes.md'), 'not a list')
  await writeFile(join(folder, 'noise.xlsx'), 'this is no workbook')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the command line', () => {
  it.each([
    ['an unknown command', ['reed']],
    ['a number that is none', ['paths', 'LD-9', 'CD', '--k', 'many']],
    ['an export of nothing known', ['export', 'everything', 'CD', '-o', 'x.csv']],
    ['two folders to migrate between', ['migrate-store', '--from', 'a', '--to', 'b']],
  ])('calls %s wrong usage', async (_, args) => {
    const { code, out, err } = await lodeline(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--help')
  })

  it.each([
    ['tomorrow', 'trace', ['LD-9']],
    ['2026-02-30', 'trace', ['LD-9']],
    ['30.06.2026', 'paths', ['LD-9', 'CD']],
  ])('calls the day %s of "%s" wrong usage, whoever would answer', async (day, command, args) => {
    const { code, out, err } = await lodeline(command, ...args, '--as-of', day, '--data', data)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`--as-of "${day}" cannot be used`)
  })

  it('lists the commands there are and no others', async () => {
    const { code, out } = await lodeline('--help')
    const commands = [...out.matchAll(/^ {2}(\w[\w-]*) /gm)].map((match) => match[1])
    expect([code, commands]).toEqual([
      0,
      [
        'serve',
        'demo',
        'work',
        'read',
        'ingest',
        'trace',
        'paths',
        'impact',
        'what-if',
        'diff',
        'findings',
        'reviews',
        'decide',
        'undo',
        'export',
        'backup',
        'migrate-store',
        'verify',
        'help',
      ],
    ])
  })

  it('refuses to listen beyond this machine, and says why', () => {
    expect(() => readConfig({ host: '0.0.0.0' }, {})).toThrow('no accounts yet')
  })

  it('prints a line with the reason for a file that is no workbook', async () => {
    const { code, out } = await lodeline('read', join(folder, 'noise.xlsx'), '--json')
    expect(JSON.parse(out)).toMatchObject({
      file: 'noise.xlsx',
      error: { code: expect.any(String) as string },
    })
    expect(code).toBe(1)
  })

  it('reads a form of a house by its profile, and names what is wrong with one', async () => {
    const form = join(folder, 'house.xlsx')
    const profile = join(folder, 'house-form.json')
    await writeFile(form, await writePlainWorkbook(houseForm(aFilledForm(), reference)))
    await writeFile(profile, JSON.stringify(exampleProfile, undefined, 2))
    const read = await lodeline('read', '--profile', profile, form, '--json')
    expect(JSON.parse(read.out)).toMatchObject({ template: exampleProfile.name, profile: { revision: 1 } })
    expect(read.code).toBe(0)

    const without = await lodeline('read', form)
    expect([without.code, without.out]).toEqual([1, expect.stringContaining('docs/profiles.md')])

    await writeFile(profile, JSON.stringify({ ...exampleProfile, company: { sheet: 'A', fields: {} } }))
    const wrong = await lodeline('read', form, '--profile', profile)
    expect([wrong.code, wrong.out]).toEqual([1, ''])
    expect(wrong.err).toContain(
      'house-form.json cannot be used. Line 1 (/company/fields/companyName): The field',
    )
  })

  it('takes a folder in, answers about it and verifies it', async () => {
    const previewed = await lodeline('ingest', lists, '--data', data, '--preview')
    expect(previewed).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 files: 2 previewed') as string,
    })
    expect(previewed.out).toContain('adds 2, changes 0, ends 0, omits 0')
    expect((await lodeline('trace', 'LD-9', '--data', data)).code).toBe(1)

    const ingested = await lodeline('ingest', lists, '--data', data)
    expect(ingested).toMatchObject({ code: 0, out: expect.stringContaining('2 files: 2 applied') as string })
    expect(ingested.out).toContain('adds 2, changes 0, ends 0, omits 0')

    const traced = await lodeline('trace', 'LD-9', '--json', '--data', data)
    const { question, minerals } = TraceReply.parse(JSON.parse(traced.out))
    expect(question.product).toBe('LD-9')
    expect(
      minerals[0]!.ends.items.map(({ reason, companyName }) => `${reason} ${companyName ?? ''}`).sort(),
    ).toEqual(['noDeclaration Alder Components Ltd', 'noDeclaration Birch Metals GmbH'])

    const told = await lodeline('trace', 'alder components ltd', '--mineral', 'tin', '--data', data)
    expect(told.out).toContain('no declaration  Alder Components Ltd: a filled CMRT that answers for tin')
    expect(await lodeline('verify', '--data', data)).toMatchObject({ code: 0 })

    expect((await lodeline('trace', 'alder', '--data', data)).out).toContain('Alder Components Ltd')

    const mistyped = await lodeline('trace', 'alder componets', '--data', data)
    expect([mistyped.code, mistyped.err]).toEqual([
      1,
      'No product or company is called "alder componets". Did you mean S1 (Alder Components Ltd)?\n',
    ])
    const folded = await lodeline('trace', ' ld-9', '--json', '--data', data)
    expect(TraceReply.parse(JSON.parse(folded.out)).question.product).toBe('LD-9')
  })

  it('says that there is no data folder instead of making one', async () => {
    const nowhere = join(folder, 'nowhere')
    await expect(openToRead(readConfig({ data: nowhere }, {}))).rejects.toThrow('There is no data folder')
    await expect(readdir(nowhere)).rejects.toThrow('ENOENT')
  })
})

describe('a data folder that a service holds', () => {
  let service: TestService
  beforeAll(async () => {
    service = await aService()
  })
  afterAll(() => service.close())

  it('is worked through the service', async () => {
    const ingested = await lodeline('ingest', lists, '--data', service.dataFolder)
    expect(ingested).toMatchObject({ code: 0, out: expect.stringContaining('2 files: 2 applied') as string })
    expect((await service.parts.queue.list({})).total).toBe(2)

    const traced = await lodeline('trace', 'LD-9', '--json', '--data', service.dataFolder)
    expect(TraceReply.parse(JSON.parse(traced.out)).question.product).toBe('LD-9')
  })

  it('is not served a second time', async () => {
    const config = readConfig({ data: service.dataFolder, port: '0' }, {})
    const second = startService(config, 'serve')
    await expect(second).rejects.toThrow(`in use by "lodeline serve" at ${service.url}`)
  })

  it('says which stored file was changed on the disk', async () => {
    const content = smallLists['bom.csv']
    const id = createHash('sha256').update(content).digest('hex')
    await writeFile(join(service.dataFolder, 'files', id.slice(0, 2), id), 'something else')
    const { files, facts, index } = await verifyStore(service.parts)
    expect([files.damaged, facts.withoutFile, index.differences]).toEqual([[id], [], []])
  })
})

describe('the lock of a data folder', () => {
  it('is not held by a process that has ended and was never waited for', async () => {
    if (process.platform !== 'linux') return
    const locked = await aFolder()
    // The shell's child ends soon; the shell, replaced by a sleep, never asks for it.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(String(line))
    const isZombie = async () => / Z /.test(await readFile(`/proc/${pid}/stat`, 'utf8'))
    while (!(await isZombie())) await new Promise((resolve) => setTimeout(resolve, 10))

    await writeFile(join(locked, 'lodeline.lock'), JSON.stringify({ pid, command: 'serve', token: 'x' }))
    expect(await holderOf(locked)).toBeUndefined()
    parent.kill()
    await rm(locked, { recursive: true })
  })

  it('is let go of, and taken over from a process that is gone', async () => {
    const locked = await aFolder()
    const lock = await takeDataLock(locked, 'ingest')
    expect(await holderOf(locked)).toMatchObject({ command: 'ingest', pid: process.pid })
    await expect(takeDataLock(locked, 'ingest')).rejects.toThrow('in use')
    const file = join(locked, 'lodeline.lock')
    await copyFile(file, `${file}.copy`)
    await lock.release()
    expect(await holderOf(locked)).toBeUndefined()

    const left = JSON.parse(await readFile(`${file}.copy`, 'utf8')) as object
    await writeFile(file, JSON.stringify({ ...left, processMark: 'of an earlier process' }))
    expect(await holderOf(locked)).toBeUndefined()
    await (await takeDataLock(locked, 'ingest')).release()
    await rm(locked, { recursive: true })
  })
})
