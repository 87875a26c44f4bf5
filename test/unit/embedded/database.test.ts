import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Database } from '../../../graph/embedded/database.js'
import type { Steps } from '../../../graph/steps.js'

describe('a transaction in slices', () => {
  let folder = ''
  const open = (patienceMs = 50) =>
    new Database(join(folder, 'test.db'), ['CREATE TABLE notes (text TEXT NOT NULL)'], patienceMs)
  const notes = (database: Database) => database.all('SELECT text FROM notes ORDER BY text').flat()

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodeline-database-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Notes as many as given, each in a step of its own that outlasts a slice. */
  function* noting(database: Database, count: number): Steps<number> {
    for (let number = 0; number < count; number += 1) {
      database.run('INSERT INTO notes VALUES (?)', String(number))
      for (const end = performance.now() + 10; performance.now() < end;);
      yield
    }
    return count
  }

  it('lets others have their turn, who see all of it or nothing', async () => {
    const [writing, reading] = [open(), open()]
    const seen: number[] = []
    const committed = () => void seen.push(-1)
    const done = writing.transactionInSlices(noting(writing, 5), { committed })
    const end = done.then(() => true)
    while (!(await Promise.race([end, sleep(0, false)]))) seen.push(notes(reading).length)

    expect(await done).toBe(5)
    expect(seen.slice(0, -1)).not.toHaveLength(0)
    expect(seen).toEqual([...seen.slice(0, -1).map(() => 0), -1])
    expect(notes(reading)).toEqual(['0', '1', '2', '3', '4'])
    for (const database of [writing, reading]) database.close()
  })

  it('is taken back whole when a step fails, and the next one is not harmed', async () => {
    const database = open()
    function* failing(): Steps<void> {
      yield* noting(database, 3)
      throw new Error('in the fourth')
    }
    const results: unknown[] = []
    const committed = (result: unknown) => void results.push(result)
    await expect(database.transactionInSlices(failing(), { committed })).rejects.toThrow('in the fourth')
    expect(results).toEqual([])
    expect(notes(database)).toEqual([])

    await database.transactionInSlices(noting(database, 1), { committed })
    expect(results).toEqual([1])
    expect(notes(database)).toEqual(['0'])
    database.close()
  })

  it('does not begin while another process writes, and says what to do', async () => {
    const [one, other] = [open(), open()]
    const long = one.transactionInSlices(noting(one, 8))
    await expect(other.transactionInSlices(noting(other, 1))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('try again') as string,
    })
    await long
    expect(notes(other)).toHaveLength(8)
    for (const database of [one, other]) database.close()
  })

  it('begins as soon as another process lets go, and stops nobody while it waits', async () => {
    const [one, other] = [open(), open(2_000)]
    const long = one.transactionInSlices(noting(one, 4))
    let turns = 0
    const counting = setInterval(() => (turns += 1), 1)
    await other.transactionInSlices(noting(other, 1))
    clearInterval(counting)
    await long
    expect(turns).toBeGreaterThan(3)
    expect(notes(one)).toHaveLength(5)
    for (const database of [one, other]) database.close()
  })

  it('is taken back when nobody wants it any more', async () => {
    const database = open()
    const leaving = new AbortController()
    const long = database.transactionInSlices(noting(database, 8), { signal: leaving.signal })
    setImmediate(() => leaving.abort())
    await expect(long).rejects.toMatchObject({ name: 'AbortError' })
    expect(notes(database)).toEqual([])
    database.close()
  })

  it('is taken back when the database is closed in the middle of it', async () => {
    const database = open()
    const long = database.transactionInSlices(noting(database, 8))
    setImmediate(() => database.close())
    await expect(long).rejects.toMatchObject({ code: 'engineUnavailable' })
    expect(() => notes(database)).toThrow('closed')

    const again = open()
    expect(notes(again)).toEqual([])
    again.close()
  })
})
