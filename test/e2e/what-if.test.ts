/** What would change: from a smelter or supplier in a trace to the trace judged twice. */
import type { Page } from 'playwright-core'
import { aPageWithSample, aStage, type Stage } from './a-stage.js'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await aStage()
  page = await aPageWithSample(stage)
})
afterAll(() => stage.close())

it('is opened where a smelter is looked at, and tells what its loss would change', async () => {
  await page.goto(`${stage.address}/trace?product=LD-100&select=smelter:CID900000`)
  await page.getByRole('button', { name: 'What if it lost conformance?' }).click()
  await page.waitForURL('**/what-if?product=LD-100&of=status%3ACID900000%3DNon-Conformant')
  await page.getByRole('heading', { level: 1, name: 'What would change for Pocket radio LD-100?' }).waitFor()
  const row = page.getByRole('row', { name: /Alaverra Tin Smelting/ })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/report\s+act now\W+assured →\W+failed/)
  expect(await page.locator('.what-if-smelters tbody tr').count()).toBe(1)
})

it('takes several suppositions together, and fewer again', async () => {
  const search = page.getByRole('combobox', { name: 'Suppose of a smelter, supplier or country …' })
  await search.fill('Indonesia')
  await page
    .getByRole('option', { name: /Indonesia/ })
    .first()
    .click()
  await page.waitForURL('**list=what-if')
  await page.getByRole('button', { name: /Indonesia is conflict-affected/ }).waitFor()
  await page.getByText('34 smelters differ').waitFor()
  await page.getByRole('button', { name: /Indonesia is conflict-affected/ }).click()
  await page.getByText('1 smelter differs').waitFor()
  await page.getByRole('button', { name: 'As it is' }).click()
  await page.waitForURL('**/trace?product=LD-100*')
})

it('is said in Chinese too, and what is no supposition is told', async () => {
  await page.goto(`${stage.address}/what-if?product=LD-100&of=wish%3Ax&of=without%3AS101&lang=zh`)
  await page.getByRole('heading', { level: 1, name: /会有什么变化/ }).waitFor()
  await page.getByText('网址中的“wish:x”不是假设，已忽略。').waitFor()
  await page
    .getByText(/家冶炼厂有变化/)
    .first()
    .waitFor()
})
