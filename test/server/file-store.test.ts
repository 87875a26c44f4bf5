import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFileStore, type FileStore } from '../../ingest/file-store.js'

let folder = ''
let files: FileStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodeline-test-'))
  files = await openFileStore(join(folder, 'files'))
})
afterEach(() => rm(folder, { recursive: true }))

const given = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('a file of this machine', () => {
  it('is kept under the hash of its bytes, and whole', async () => {
    const kept = await files.take(await given('form.xlsx', 'a form'))
    expect(kept).toMatchObject({ bytes: 6, known: false })
    expect(Buffer.from(await files.read(kept.id)).toString()).toBe('a form')
    expect(await files.isIntact(kept.id)).toBe(true)
  })

  it('is not written again under another name', async () => {
    const { id } = await files.take(await given('form.xlsx', 'a form'))
    const place = join(folder, 'files', id.slice(0, 2), id)
    const before = await stat(place)
    expect(await files.take(await given('copy.xlsx', 'a form'))).toEqual({ id, bytes: 6, known: true })
    const after = await stat(place)
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs])
  })
})
