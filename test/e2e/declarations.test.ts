/** One declaration: its findings, what was read and the cells, and what a person says of it. */
import type { Page } from 'playwright-core'
import { aPageWithSample, aStage, type Stage } from './a-stage.js'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await aStage()
  page = await aPageWithSample(stage)
})
afterAll(() => stage.close())

it('is opened from the list; a finding and a value each show their cell', async () => {
  await page.getByRole('link', { name: 'Declarations' }).click()
  await page.getByRole('cell', { name: 'S208_CMRT_6.1.xlsx' }).click()
  await page.waitForURL('**/declarations?declaration=*')
  await page.getByRole('heading', { level: 1, name: /Estrela Ligas S\.A\., CMRT 6\.1/ }).waitFor()

  await page.keyboard.press('j')
  await page.locator('.form-findings .sel').waitFor()
  await page.locator('.form-sheet .asked').waitFor()
  await page.locator('.form-read').getByRole('button', { name: 'Congo', exact: true }).click()
  await page.locator('.form-sheet .asked', { hasText: 'Congo' }).waitFor()
  expect(decodeURIComponent(page.url())).toContain('cell=Smelter+List!O5')
})

it('is sent back with a reason, stands for nothing, and is accepted again', async () => {
  await page.getByRole('button', { name: 'Send back' }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('the origin names two countries')
  await page.getByRole('button', { name: 'Say so' }).click()
  await page.getByText('stands for no mineral today').waitFor()
  expect(await page.locator('.form-head .form-state').textContent()).toBe('sent back')

  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('button', { name: 'Say so' }).click()
  await page.getByText(/^stands for .*Tin/).waitFor()
})

it('what forms and lists contradict each other in stands beside them, each with who says so and why', async () => {
  await page.getByRole('link', { name: 'Declarations' }).click()
  await page.getByRole('link', { name: 'Contradictions and red flags' }).click()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Smelter on watch list (1)' })
  await page.waitForURL('**/findings?kind=watchListedSmelter')
  await page.getByRole('cell', { name: /Joromar Refinery \(CID900074\) is on the watch list/ }).click()
  const side = page.getByRole('complementary', { name: 'Smelter on watch list' })
  await side.getByText(/by the form S102_CMRT/).waitFor()
  await side.getByRole('link', { name: 'CID900074' }).click()
  await page.getByRole('heading', { level: 2, name: 'Joromar Refinery' }).waitFor()
  await page.goBack()
  await page.getByRole('combobox', { name: 'Kind' }).waitFor()
})

it('that is not held is told so, with the way back', async () => {
  await page.goto(`${stage.address}/declarations?declaration=${'0'.repeat(64)}`)
  await page.getByText('There is no such declaration.').waitFor()
  await page.getByRole('button', { name: 'All declarations' }).click()
  await page.getByRole('cell', { name: 'S208_CMRT_6.1.xlsx' }).waitFor()
})

it('a company is said to be another one, which then has its supply', async () => {
  await page.goto(`${stage.address}/trace?product=LD-100&select=company:S101`)
  const drawer = page.getByRole('complementary', { name: 'Evidence' })
  await drawer.getByRole('button', { name: 'Another company?' }).click()
  await drawer.getByRole('combobox', { name: 'Company: name or id' }).fill('Kestrel Passives')
  await drawer.getByRole('option', { name: /Kestrel Passives Inc\./ }).click()
  await drawer.getByRole('textbox', { name: 'Reason' }).fill('renamed')
  await drawer.getByRole('button', { name: 'Say so' }).click()
  await page.waitForURL('**/trace?company=S102')

  await page.goto(`${stage.address}/trace?product=LD-100&tab=companies`)
  await page.getByRole('cell', { name: 'Kestrel Passives Inc.' }).waitFor()
  expect(await page.getByRole('cell', { name: 'Farnholm Circuits GmbH' }).count()).toBe(0)
})
