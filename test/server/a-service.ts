/** A real service on a free loopback port over a fresh data folder, and how to talk to it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UploadReply, type FileReport } from '../../graph/api/files.js'
import { hasEnded } from '../../ingest/queue.js'
import { readConfig } from '../../server/config.js'
import { startService, type Service } from '../../server/main.js'

export interface TestService {
  readonly url: string
  readonly api: string
  readonly dataFolder: string
  readonly parts: Service['parts']
  upload(files: Readonly<Record<string, string | Uint8Array>>, query?: string): Promise<FileReport[]>
  /** Reports when nothing waits any more, in the order of the jobs. */
  ended(jobs: readonly FileReport[]): Promise<FileReport[]>
  /** Ends the service; keeps the data folder. */
  stop(): Promise<void>
  close(): Promise<void>
}

export const aFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'lodeline-test-'))

export async function aService(folder?: string): Promise<TestService> {
  const dataFolder = folder ?? (await aFolder())
  const config = readConfig({ data: dataFolder, port: '0' }, { NODE_ENV: 'test', LODELINE_READ_THREADS: '1' })
  const service = await startService(config, 'serve')
  const api = `${service.url}/api/v1`
  return {
    url: service.url,
    api,
    dataFolder,
    parts: service.parts,
    upload: async (files, query = '') => {
      const response = await fetch(`${api}/uploads${query}`, { method: 'POST', body: formOf(files) })
      expect(response.status).toBe(202)
      return UploadReply.parse(await response.json()).jobs
    },
    ended: async (jobs) => {
      await service.parts.queue.idle()
      const reports = await Promise.all(jobs.map(({ id }) => service.parts.queue.get(id)))
      return reports.flatMap((report) => (report !== undefined && hasEnded(report) ? [report] : []))
    },
    stop: () => service.close(),
    close: async () => {
      await service.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

export function formOf(files: Readonly<Record<string, string | Uint8Array>>): FormData {
  const form = new FormData()
  for (const [name, content] of Object.entries(files))
    form.append('files', new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]), name)
  return form
}

/** A request with headers `fetch` does not let one set. */
export function ask(
  url: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', reject).end()
  })
}

/** A small supply chain as lists: one product, two suppliers, no form yet. */
export const smallLists = {
  'bom.csv': 'product,part,supplier,supplier_part\nLD-9,P-1,S1,A-1\nLD-9,P-2,S2,B-1\n',
  'suppliers.csv': 'supplier,name,country\nS1,Alder Components Ltd,DE\nS2,Birch Metals GmbH,DE\n',
} as const
