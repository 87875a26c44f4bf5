import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importPattern } from '../../graph/api/taken-in.js'
import { findFiles, workbookPattern } from '../../server/find-files.js'
import { aFolder, smallLists } from './a-service.js'

let folder: string
beforeAll(async () => {
  folder = await aFolder()
  await mkdir(join(folder, 'deeper'))
  await writeFile(join(folder, 'bom.csv'), smallLists['bom.csv'])
  await writeFile(join(folder, 'areas.json'), '{"eu_indicative_cahra_list": {}}')
  await writeFile(join(folder, 'package.json'), '{"name": "no list"}')
  await writeFile(join(folder, 'notes.md'), 'no list')
  await writeFile(join(folder, '.hidden'), 'nobody looks')
  await writeFile(join(folder, 'deeper', 'picture.png'), 'no list')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a folder', () => {
  it('gives its lists and counts what else lies in it', async () => {
    const { files, skipped } = await findFiles([folder], importPattern)
    expect([files.map(({ name }) => name), skipped]).toEqual([['areas.json', 'bom.csv'], 3])
  })

  it('gives no list to who asks for workbooks', async () => {
    expect(await findFiles([folder], workbookPattern)).toEqual({ files: [], skipped: 5 })
  })

  it('does not decide about a file that was named itself', async () => {
    const { files, skipped } = await findFiles([join(folder, 'package.json')], importPattern)
    expect([files.map(({ name }) => name), skipped]).toEqual([['package.json'], 0])
  })
})
