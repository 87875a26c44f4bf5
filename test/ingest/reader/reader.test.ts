import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { RefusedFileError } from '../../../graph/errors.js'
import { createReader, type Reader, type ReaderOptions } from '../../../ingest/reader.js'

const entry = new URL('./test-worker.ts', import.meta.url)
const readers: Reader[] = []
const startReader = (options: ReaderOptions = {}): Reader => {
  const reader = createReader({ threads: 1, entry, ...options })
  readers.push(reader)
  return reader
}
const closeAll = async (): Promise<void> => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()))
}

const read = async (reader: Reader, text: string, signal?: AbortSignal): Promise<string> => {
  const file = await reader.read(Buffer.from(text), `${text}.csv`, signal === undefined ? {} : { signal })
  return file.kind === 'list' ? (file.findings[0]?.code ?? '') : file.kind
}

/** The refusal's reason; other errors fail the test. */
const reasonOf = async (reading: Promise<unknown>): Promise<string> => {
  const error: unknown = await reading.catch((reason: unknown) => reason)
  if (error instanceof RefusedFileError) return error.reason
  throw error
}

describe('reading in threads', () => {
  afterEach(closeAll)
  afterAll(closeAll)

  it('returns what each file says, more files than threads', async () => {
    const reader = startReader({ threads: 2 })
    const texts = ['a', 'b', 'c', 'd', 'e']
    expect(await Promise.all(texts.map((text) => read(reader, text)))).toEqual(texts)
  })

  it('hands a refusal on with its reason, message and details', async () => {
    const refusal: unknown = await read(startReader(), 'refuse').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(RefusedFileError)
    expect(refusal).toMatchObject({
      reason: 'doctype',
      message: 'It has a document type.',
      details: { reason: 'doctype', part: 'xl/workbook.xml' },
    })
  })

  it('ends a file that takes too long, and reads the next one', async () => {
    const reader = startReader({ timeoutMs: 300 })
    const hanging = reasonOf(read(reader, 'hang'))
    const next = read(reader, 'next')
    expect(await hanging).toBe('tooSlow')
    expect(await next).toBe('next')
  })

  it('refuses a file that needs too much memory, and reads the next one', async () => {
    const reader = startReader({ heapMegabytes: 64 })
    expect(await reasonOf(read(reader, 'allocate'))).toBe('tooLarge')
    expect(await read(reader, 'next')).toBe('next')
  })

  it('tells a mistake of ours from a refusal, and reads the next file', async () => {
    const reader = startReader()
    await expect(read(reader, 'mistake')).rejects.toThrow('a mistake of ours')
    expect(await read(reader, 'next')).toBe('next')
  })

  it('reads the next file after a thread that ended by itself', async () => {
    const reader = startReader()
    await expect(read(reader, 'exit')).rejects.toThrow('The reading thread ended.')
    expect(await read(reader, 'next')).toBe('next')
  })

  it('gives up a file being read when nobody waits for it any more', async () => {
    const reader = startReader()
    await read(reader, 'warm')
    const abort = new AbortController()
    const hanging = read(reader, 'hang', abort.signal)
    abort.abort(new Error('The upload was cancelled.'))
    await expect(hanging).rejects.toThrow('The upload was cancelled.')
    expect(await read(reader, 'next')).toBe('next')
  })

  it('gives up a file that still waits, and keeps the turn of the others', async () => {
    const reader = startReader()
    const abort = new AbortController()
    const first = read(reader, 'first')
    const cancelled = read(reader, 'cancelled', abort.signal)
    const last = read(reader, 'last')
    abort.abort(new Error('The upload was cancelled.'))
    await expect(cancelled).rejects.toThrow('The upload was cancelled.')
    expect([await first, await last]).toEqual(['first', 'last'])
  })

  it('leaves the caller its bytes', async () => {
    const bytes = Buffer.from('kept')
    await startReader().read(bytes, 'kept.csv')
    expect(bytes.toString()).toBe('kept')
  })

  it('gives up everything when it is closed, and takes no more', async () => {
    const reader = startReader()
    const hanging = read(reader, 'hang')
    const waiting = read(reader, 'waiting')
    const outcomes = Promise.allSettled([hanging, waiting])
    await reader.close()
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(read(reader, 'later')).rejects.toThrow('The reader is closed.')
  })
})
