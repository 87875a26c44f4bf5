/**
 * The review queue by keyboard alone: what a supplier misspelled is decided, taken back, decided again, and the trace
 * of a product follows each time.
 */
import type { Page } from 'playwright-core'
import { ReviewPage } from '../../graph/api/reviews.js'
import { TraceReply } from '../../graph/api/trace.js'
import { writeTemplateWorkbook } from '../../server/exports/template-workbook.js'
import { sampleForms } from '../../server/sample/forms.js'
import { sampleSmelters } from '../../server/sample/smelters.js'
import { aStage, type Stage } from './a-stage.js'

let stage: Stage
let page: Page
const today = new Date().toISOString().slice(0, 10)
const smelters = sampleSmelters(today)
const tin = smelters.filter(({ mineral }) => mineral === 'tin')

/** Its forms are company-wide, and a product stands on them. */
const sender = 'Orrin Displays Ltd.'

/** Letters swapped, as in haste: near its smelter and equal to none. */
const misspelled = (name: string) => name.replace('Tin', 'Tni')

beforeAll(async () => {
  stage = await aStage()
  page = await stage.page()
  await page.goto(stage.address)
  await page.getByRole('button', { name: 'Load the sample' }).click()
  await page.getByRole('link', { name: 'LD-200' }).waitFor({ timeout: 60_000 })
  await page.getByText(/^\d+ files$/).waitFor({ timeout: 60_000 })
  await sendMisspelled()
})
afterAll(() => stage.close())

/** A newer form of a sample supplier that names four tin smelters in words alone. */
async function sendMisspelled(): Promise<void> {
  const form = sampleForms(smelters, today).find(
    ({ form: { company } }) => company['companyName'] === sender,
  )!.form
  const named = tin
    .filter(({ name }) => name.includes('Tin'))
    .slice(-4)
    .map(({ name, country }) => ({ mineral: 'tin', typed: { name: misspelled(name), country } }))
  const minerals = new Map(
    [...form.minerals].map(([id, answers]) => [
      id,
      { ...answers, lines: id === 'tin' ? named : answers.lines },
    ]),
  )
  const buffer = Buffer.from(await writeTemplateWorkbook({ ...form, effective: today, minerals }, smelters))
  await page
    .locator('[data-choose-files]')
    .setInputFiles([{ name: 'in-haste.xlsx', mimeType: 'application/octet-stream', buffer }])
  await page.waitForFunction(
    async () => (await fetch('/api/v1/reviews?text=tni')).text().then((text) => /in-haste/.test(text)),
    undefined,
    { timeout: 30_000 },
  )
}

const heading = () => page.locator('.question h1')
const openedText = async () => /“(.+)”/.exec((await heading().textContent())!)![1]!
/** Smelters that wait, as the service counts them and the page shows them. */
async function smeltersWaiting(): Promise<number> {
  const reply = await fetch(`${stage.address}/api/v1/reviews?kind=smelter&limit=1`)
  const { total } = ReviewPage.parse(await reply.json())
  await page.locator('.desk-item').nth(total).waitFor({ state: 'detached' })
  return total
}

/** How the smelters of the supplier's products stand under tin: ids of the traces of all products. */
async function tracedTin(): Promise<Set<string>> {
  const found = new Set<string>()
  for (const product of ['LD-050', 'LD-100', 'LD-200', 'LD-300']) {
    const reply = await fetch(`${stage.address}/api/v1/trace?product=${product}&mineral=tin`)
    const { minerals } = TraceReply.parse(await reply.json())
    for (const {
      smelters: { items },
    } of minerals)
      for (const { name } of items) found.add(name)
  }
  return found
}

it('a digit and Enter decide and open the next; u brings the text back, marked as it was', async () => {
  await page.getByRole('link', { name: /\d+ names wait for a person/ }).press('Enter')
  await page.getByLabel('Kind').selectOption('smelter')
  await heading().getByText('Tni').waitFor()
  const text = await openedText()
  const meant = text.replace('Tni', 'Tin')
  const all = await smeltersWaiting()
  expect(await tracedTin()).toContain(text)

  await page.keyboard.press('Escape')
  await page.keyboard.press('1')
  await page.getByRole('radio', { name: meant }).and(page.locator(':checked')).waitFor({ state: 'attached' })
  await page.keyboard.press('r')
  await page.keyboard.type('asked by telephone')
  await page.keyboard.press('Enter')
  await heading().getByText(text).waitFor({ state: 'detached' })
  expect(await smeltersWaiting()).toBe(all - 1)
  const decided = await tracedTin()
  expect([decided.has(text), decided.has(meant)]).toEqual([false, true])

  await page.keyboard.press('Escape')
  await page.keyboard.press('u')
  await heading().getByText(text).waitFor()
  expect(await smeltersWaiting()).toBe(all)
  expect(await page.locator('[data-reason]').inputValue()).toBe('asked by telephone')
  expect(await tracedTin()).toContain(text)

  await page.keyboard.press('Enter')
  await heading().getByText(text).waitFor({ state: 'detached' })
  expect(await smeltersWaiting()).toBe(all - 1)
  expect(await tracedTin()).not.toContain(text)
})

it('j and k move, x turns a candidate down, n says none of them', async () => {
  const all = await smeltersWaiting()
  const first = await openedText()
  await page.keyboard.press('j')
  await heading().getByText(first).waitFor({ state: 'detached' })
  await page.keyboard.press('k')
  await heading().getByText(first).waitFor()

  const proposed = page.locator('.desk-option label b')
  const worst = await proposed.nth(1).textContent()
  await page.keyboard.press('2')
  await page.keyboard.press('x')
  await page.getByText('Turned down before:').waitFor()
  expect(await proposed.allTextContents()).not.toContain(worst)

  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await heading().getByText(first).waitFor({ state: 'detached' })
  expect(await smeltersWaiting()).toBe(all - 1)
})

it('another candidate is searched by its id', async () => {
  const { cid, name } = tin[0]!
  await page.keyboard.press('/')
  await page.keyboard.type(cid)
  await page.getByRole('option').filter({ hasText: name }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `It is ${name}, ${cid}` }).waitFor()
  expect(await page.locator('[data-search]:focus').count()).toBe(0)
  await page.locator('.desk-option', { hasText: cid }).locator('.match').first().waitFor()
})

it('somebody who was quicker is named, and the next one is a key away', async () => {
  const text = await openedText()
  const id = new URL(page.url()).searchParams.get('review') ?? (await firstWaiting())
  await fetch(`${stage.address}/api/v1/reviews/${encodeURIComponent(id)}/decision`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ verdict: 'own', by: 'B. Okafor' }),
  })
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Decided meanwhile.').waitFor()
  await page.getByText(`“${text}” is none of the listed: B. Okafor`).waitFor()

  await page.keyboard.press('j')
  await heading().getByText(text).waitFor({ state: 'detached' })
})

async function firstWaiting(): Promise<string> {
  const reply = await fetch(`${stage.address}/api/v1/reviews?limit=1`)
  const { items } = (await reply.json()) as { items: { id: string }[] }
  return items[0]!.id
}

it('a decision is taken back in the list, with its reason, and a link opens it', async () => {
  await page.goto(`${stage.address}/decisions`)
  await page.locator('tbody tr', { hasText: 'B. Okafor' }).press('Enter')
  await page.getByLabel('Why it is taken back').fill('wrong form')
  await page.keyboard.press('Enter')
  await page.locator('tbody tr', { hasText: /taken back by .*: wrong form/ }).waitFor()

  await page.getByRole('complementary').getByRole('button', { name: 'Open' }).click()
  await heading().getByText('Which smelter is').waitFor()
  await page.goBack()
  await page.getByText('What people have decided').waitFor()
})

it.each([
  ['part', 'Which part is', 'It is every part that fits'],
  ['scope', 'What does', 'It covers Speaker cable'],
])('a %s is decided by the same keys, and taken back', async (kind, question, said) => {
  await page.goto(`${stage.address}/reviews?kind=${kind}`)
  await heading().getByText(question).waitFor()
  const opened = await openedText()
  const others = await page.locator('.desk-item').count()
  if (kind === 'part') await page.locator('.desk-item', { hasText: 'series' }).click()
  const text = kind === 'part' ? 'KP-5 series' : opened
  await heading().getByText(text).waitFor()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: said }).waitFor()
  await page.keyboard.press('Enter')
  await page
    .locator('.desk-item')
    .nth(others - 1)
    .waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await heading().getByText(text).waitFor()
  expect(await page.locator('.desk-item').count()).toBe(others)
})

it('nothing went wrong behind the screen but the word that came too late', () => {
  expect(stage.problems.filter((problem) => !problem.includes('409'))).toEqual([])
})
