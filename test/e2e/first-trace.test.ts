/**
 * The main job in a real browser: files dropped on the page, a product traced, a smelter's cell shown. Runs where
 * LODELINE_CHROMIUM names a Chromium; needs `npm run build`.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
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

let folder: string
let service: ChildProcess
let browser: Browser
let page: Page
let address: string
const problems: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodeline-e2e-'))
  await writeSample(join(folder, 'sample'), new Date().toISOString().slice(0, 10))
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  const command = ['dist/server/cli.js', 'serve', '--data', join(folder, 'data'), '--port', String(port)]
  service = spawn(process.execPath, command, { stdio: 'ignore' })
  await answers(`${address}/api/v1/overview`)

  browser = await chromium.launch({ executablePath: process.env['LODELINE_CHROMIUM']!, args: quiet })
  page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
})

afterAll(async () => {
  await browser?.close()
  service?.kill()
  await rm(folder, { recursive: true, force: true })
})

it('a stranger drops files and reaches the cell behind a smelter, then reads it in Chinese', async () => {
  await page.goto(address)
  await page.getByText('No product yet.').waitFor()

  const names = (await readdir(join(folder, 'sample'))).sort()
  await drop(names)
  await page
    .locator(`[data-file-state="applied"]`)
    .nth(names.length - 1)
    .waitFor({ timeout: 60_000 })
  expect(await page.locator('[data-file-state="refused"], [data-file-state="failed"]').count()).toBe(0)

  await page.getByRole('link', { name: 'LD-100' }).click()
  await page.getByText('Where do the minerals in').waitFor()
  expect(page.url()).toContain('product=LD-100')

  await page.locator('.strip tbody tr').first().click()
  const drawer = page.getByRole('complementary', { name: 'Evidence' })
  await drawer
    .getByText(/Smelter List![A-Z]+\d+/)
    .first()
    .waitFor()
  expect(page.url()).toContain('select=smelter')
  const heading = await drawer.getByRole('heading', { level: 2 }).textContent()

  await page.getByRole('button', { name: '中文' }).click()
  await page.getByText('中的矿产来自哪里').waitFor()
  expect(
    await page.getByRole('complementary', { name: '证据' }).getByRole('heading', { level: 2 }).textContent(),
  ).toBe(heading)
  await page.getByRole('button', { name: 'EN', exact: true }).click()
})

it('the canvas answers to a click on a node', async () => {
  await page.goto(`${address}/trace?product=LD-100`)
  const company = page.locator('[data-node^="company:"]').first()
  await company.waitFor({ state: 'attached' })
  await company.dispatchEvent('click')
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor()
  expect(page.url()).toContain('select=company')

  await page.keyboard.press('Escape')
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor({ state: 'detached' })
})

it('the same files again change nothing, and what is no workbook is refused in words', async () => {
  await page.goto(address)
  await dropContent([{ name: 'notes.xlsx', content: Buffer.from('no workbook') }])
  await page.locator('[data-file-state="refused"]').waitFor()

  const [first] = (await readdir(join(folder, 'sample'))).filter((name) => name.endsWith('.xlsx'))
  await drop([first!])
  await page.locator('[data-file-state="known"]').waitFor()
})

it('nothing went wrong behind the screen', () => {
  expect(problems).toEqual([])
})

async function drop(names: readonly string[]): Promise<void> {
  await dropContent(
    await Promise.all(
      names.map(async (name) => ({ name, content: await readFile(join(folder, 'sample', name)) })),
    ),
  )
}

/** A drop as the browser reports it: files in a DataTransfer, on the page. */
async function dropContent(files: readonly { name: string; content: Buffer }[]): Promise<void> {
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
