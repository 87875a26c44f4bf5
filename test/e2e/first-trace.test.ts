/**
 * The main job in a real browser: files dropped on the page, a product traced, a smelter's cell shown. Runs where
 * LODELINE_CHROMIUM names a Chromium; needs `npm run build`.
 */
import type { Page } from 'playwright-core'
import { aStage, drop, type Stage } from './a-stage.js'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await aStage()
  page = await stage.page()
})
afterAll(() => stage.close())

it('a stranger drops files and reaches the cell behind a smelter, then reads it in Chinese', async () => {
  await page.goto(stage.address)
  await page.getByText('No product yet.').waitFor()

  const files = await stage.sampleFiles()
  await drop(page, files)
  await page
    .locator(`[data-file-state="applied"]`)
    .nth(files.length - 1)
    .waitFor({ timeout: 60_000 })
  expect(await page.locator('[data-file-state="refused"], [data-file-state="failed"]').count()).toBe(0)

  await page.getByRole('link', { name: 'LD-100' }).click()
  await page.getByText('Where do the minerals in').waitFor()
  expect(page.url()).toContain('product=LD-100')

  await page.locator('.strip tbody tr td').first().click()
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

it('a cell of the evidence shows the row it stands in, as it was typed', async () => {
  await page.goto(`${stage.address}/trace?product=LD-100&select=smelter:CID900034`)
  const drawer = page.getByRole('complementary', { name: 'Evidence' })
  await drawer
    .getByRole('button', { name: /^Smelter List!A\d+$/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('.asked', { hasText: 'CID900034' }).waitFor()
  expect(await dialog.getByRole('link', { name: 'Download' }).getAttribute('href')).toMatch(
    /\/files\/[0-9a-f]{64}$/,
  )
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await drawer.waitFor()
})

it('a number that only a product list names is found and traced', async () => {
  await page.goto(stage.address)
  await page.getByRole('combobox').fill('LP 11')
  await page.getByRole('option', { name: /Lindqvist Power AB.*part LP 11/ }).click()
  await page.waitForURL('**/trace?company=S105&part=LP+11')
  await page.getByRole('button', { name: 'part LP 11' }).click()
  await page.waitForURL('**/trace?company=S105')
})

it('the canvas answers to a click on a node', async () => {
  await page.goto(`${stage.address}/trace?product=LD-100`)
  const company = page.locator('[data-node^="company:"]').first()
  await company.waitFor({ state: 'attached' })
  await company.dispatchEvent('click')
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor()
  expect(page.url()).toContain('select=company')

  await page.keyboard.press('Escape')
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor({ state: 'detached' })
})

it('the same files again change nothing, and what is no workbook is refused in words', async () => {
  await page.goto(stage.address)
  await drop(page, [{ name: 'notes.xlsx', content: Buffer.from('no workbook') }])
  await page.locator('[data-file-state="refused"]').waitFor()

  const workbook = (await stage.sampleFiles()).find(({ name }) => name.endsWith('.xlsx'))!
  await drop(page, [workbook])
  await page.locator('[data-file-state="known"]').waitFor()

  await page.getByRole('button', { name: 'Not taken 1' }).click()
  expect(await page.locator('[data-file-state]').count()).toBe(1)
  await page.locator('[data-file-state="refused"]').getByRole('link', { name: 'Download' }).waitFor()
})

it('a form’s company is traced from beside its file', async () => {
  await page.goto(stage.address)
  await page.locator('.file-list').getByRole('button', { name: 'Farnholm Circuits GmbH' }).first().click()
  await page.waitForURL('**/trace?company=S101')
  await page.getByText('Where do the minerals of').waitFor()
})

it('nothing went wrong behind the screen', () => {
  expect(stage.problems).toEqual([])
})
