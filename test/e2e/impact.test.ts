/** What depends on a smelter: from its drawer to the products, what is left, and whom to write to. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { aPageWithSample, aStage, type Stage } from './a-stage.js'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await aStage()
  page = await aPageWithSample(stage)
})
afterAll(() => stage.close())

async function downloaded(click: () => Promise<void>) {
  const downloading = page.waitForEvent('download')
  await click()
  const file = await downloading
  return {
    name: file.suggestedFilename(),
    lines: readFileSync(await file.path(), 'utf8').split('\r\n'),
  }
}

const rows = () => page.locator('.impact-rows tbody tr').count()

it('is opened where a smelter is looked at', async () => {
  await page.goto(`${stage.address}/trace?product=LD-300&select=smelter:CID900034`)
  await page.getByRole('button', { name: 'What depends on it' }).click()
  await page.waitForURL('**/impact?of=CID900034')
  await page.getByRole('heading', { level: 1, name: 'What depends on Istgrave Tantalum?' }).waitFor()
  await page.getByRole('cell', { name: 'Aldous Magnetics LLC' }).waitFor()
  expect(await rows()).toBe(4)
  const file = await downloaded(() => page.getByRole('button', { name: 'CSV', exact: true }).click())
  expect(file.name).toMatch(/^impact CID900034 \d{4}-\d\d-\d\d\.csv$/)
  expect(file.lines[1]).toContain('"LD-300","E-bike controller","Tantalum","P-3001"')
  expect(file.lines).toHaveLength(5)
})

it('is asked of several together, and of fewer again; Back undoes it', async () => {
  const search = page.getByRole('combobox', { name: 'Smelter, country or company' })
  await search.fill('Rwanda')
  await page
    .getByRole('option', { name: /Rwanda/ })
    .first()
    .click()
  await page.waitForURL('**/impact?of=CID900034&of=RW')
  await page.getByRole('heading', { level: 1, name: /Istgrave Tantalum, Rwanda\?/ }).waitFor()
  await page.getByRole('columnheader', { name: 'Exposure' }).waitFor()
  const both = await rows()
  expect(both).toBeGreaterThan(4)

  await page.getByRole('button', { name: 'Take Rwanda away' }).click()
  await page.waitForURL('**/impact?of=CID900034')
  await page.getByRole('columnheader', { name: 'Exposure' }).waitFor({ state: 'detached' })
  expect(await rows()).toBe(4)
  await page.goBack()
  await page.getByRole('columnheader', { name: 'Exposure' }).waitFor()
  expect(await rows()).toBe(both)
})

it('leads to the trace of a product with the smelter chosen', async () => {
  await page.goto(`${stage.address}/impact?of=CID900034`)
  await page.getByRole('cell', { name: 'Penrose Batteries B.V.' }).click()
  await page.waitForURL('**/trace?product=LD-200&select=smelter%3ACID900034')
})

it('says what to do where nothing is named, and what is unknown', async () => {
  await page.goto(`${stage.address}/impact`)
  await page.getByText('Name what might fail.').waitFor()
  await page.goto(`${stage.address}/impact?of=CID999999`)
  await page.getByRole('alert').waitFor()
})

it('the tables of a trace go out as files that say which question they answer', async () => {
  await page.goto(`${stage.address}/trace?product=LD-100&mineral=tin`)
  const strip = page.locator('.strip')
  await strip.getByRole('cell').first().waitFor()
  const { name, lines } = await downloaded(() => strip.getByRole('button', { name: 'CSV' }).click())
  expect(name).toMatch(/^LD-100 Smelters \d{4}-\d\d-\d\d\.csv$/)
  expect(lines[0]).toBe('\uFEFF"Trace","LD-100 Pocket radio"')
  expect(lines).toContain('"Mineral","Tin"')
  const head = lines.findIndex((line) => line.startsWith('"Smelter","CID","Mineral","Assurance"'))
  expect(lines.slice(head + 1)).toHaveLength(await strip.locator('tbody tr').count())
})
