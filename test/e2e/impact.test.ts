/** What depends on a smelter: from its drawer to the products, what is left, and whom to write to. */
import type { Page } from 'playwright-core'
import { aStage, type Stage } from './a-stage.js'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await aStage()
  page = await stage.page()
  await page.goto(stage.address)
  await page.getByRole('button', { name: 'Load the sample' }).click()
  await page.getByText(/^\d+ files$/).waitFor({ timeout: 60_000 })
})
afterAll(() => stage.close())

const rows = () => page.locator('.impact-rows tbody tr').count()

it('is opened where a smelter is looked at', async () => {
  await page.goto(`${stage.address}/trace?product=LD-300&select=smelter:CID900034`)
  await page.getByRole('button', { name: 'What depends on it' }).click()
  await page.waitForURL('**/impact?of=CID900034')
  await page.getByRole('heading', { level: 1, name: 'What depends on Istgrave Tantalum?' }).waitFor()
  await page.getByRole('cell', { name: 'Aldous Magnetics LLC' }).waitFor()
  expect(await rows()).toBe(4)
  const sheet = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')
  expect(decodeURIComponent(sheet ?? '')).toContain('"LD-300","E-bike controller","Tantalum","P-3001"')
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
