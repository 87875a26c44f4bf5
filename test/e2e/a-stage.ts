/** A service on a fresh folder, the sample beside it, and a page in a real Chromium. Needs `npm run build`. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { exampleProfile } from '../../server/sample/house-profile.js'
import { writeSample } from '../../server/sample/write-sample.js'

const quiet = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export interface NamedContent {
  readonly name: string
  readonly content: Buffer
}

export interface Stage {
  readonly address: string
  /** Where the sample's files lie. */
  readonly sample: string
  /** What went wrong behind the screen of any page. */
  readonly problems: readonly string[]
  page(options?: BrowserContextOptions): Promise<Page>
  sampleFiles(): Promise<NamedContent[]>
  stopService(): Promise<void>
  startService(): Promise<void>
  close(): Promise<void>
}

export async function aStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'lodeline-e2e-'))
  const sample = join(folder, 'sample')
  await writeSample(sample, new Date().toISOString().slice(0, 10))
  const profiles = join(folder, 'data', 'profiles')
  await mkdir(profiles, { recursive: true })
  await writeFile(join(profiles, `${exampleProfile.id}.json`), JSON.stringify(exampleProfile))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const browser: Browser = await chromium.launch({
    executablePath: process.env['LODELINE_CHROMIUM']!,
    args: quiet,
  })
  const problems: string[] = []
  let service: ChildProcess | undefined

  const stage: Stage = {
    address,
    sample,
    problems,
    async page(options = {}) {
      const page = await browser.newPage({
        locale: 'en-GB',
        viewport: { width: 1440, height: 900 },
        ...options,
      })
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      return page
    },
    async sampleFiles() {
      const names = (await readdir(sample)).sort()
      return Promise.all(names.map(async (name) => ({ name, content: await readFile(join(sample, name)) })))
    },
    async stopService() {
      const ended = new Promise((resolve) => service?.once('exit', resolve))
      service?.kill()
      await ended
    },
    async startService() {
      const command = ['dist/server/cli.js', 'serve', '--data', join(folder, 'data'), '--port', String(port)]
      service = spawn(process.execPath, command, { stdio: 'ignore' })
      await answers(`${address}/api/v1/overview`)
    },
    async close() {
      await browser.close()
      await stage.stopService()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await stage.startService()
  return stage
}

/** A page with the sample taken in. */
export async function aPageWithSample(stage: Stage): Promise<Page> {
  const page = await stage.page()
  await page.goto(stage.address)
  await page.getByRole('button', { name: 'Load the sample' }).click()
  await page.getByText(/^\d+ files$/).waitFor({ timeout: 60_000 })
  return page
}

/** A drop as the browser reports it: files in a DataTransfer, on the page. */
export async function drop(page: Page, files: readonly NamedContent[]): Promise<void> {
  const encoded = files.map(({ name, content }) => ({ name, base64: content.toString('base64') }))
  const transfer = await page.evaluateHandle((items) => {
    const data = new DataTransfer()
    for (const { name, base64 } of items) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      data.items.add(new File([bytes], name))
    }
    return data
  }, encoded)
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const place = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (place === null || typeof place === 'string') throw new Error('no port')
  return place.port
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const reply = await fetch(url).catch(() => undefined)
    if (reply?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} does not answer`)
}
