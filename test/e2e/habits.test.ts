/** What people do with the page beyond the first trace: filters, dragging, lists, folders, reloads, a service that stops. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { aStage, drop, type NamedContent, type Stage } from './a-stage.js'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await aStage()
  page = await stage.page()
})
afterAll(() => stage.close())

const traced = (product: string) => `${stage.address}/trace?product=${product}`
const shownNodes = () => page.locator('[data-node]').count()

it('one button loads the sample, and its products are there to be traced', async () => {
  await page.goto(stage.address)
  await page.getByRole('button', { name: 'Load the sample' }).click()
  await page.getByRole('link', { name: 'LD-200' }).waitFor({ timeout: 60_000 })
  await page.getByText(/^\d+ files$/).waitFor({ timeout: 60_000 })
  expect(await page.locator('[data-file-state="refused"], [data-file-state="failed"]').count()).toBe(0)
})

it('Alt-click in the legend leaves one value, a second one brings all back', async () => {
  await page.goto(traced('LD-200'))
  await page.locator('[data-node^="company:"]').first().waitFor({ state: 'attached' })
  const before = await shownNodes()
  const failed = page.getByRole('complementary', { name: 'Legend and filter' }).getByText('failed')

  await failed.click({ modifiers: ['Alt'] })
  await page.waitForFunction((all) => document.querySelectorAll('[data-node]').length < all, before)
  expect(page.url()).toContain('hide=assurance')
  const rows = await page.locator('.strip tbody tr').count()
  expect(await page.locator('.strip tbody tr', { hasText: 'failed' }).count()).toBe(rows)

  await failed.click({ modifiers: ['Alt'] })
  await page.waitForFunction((all) => document.querySelectorAll('[data-node]').length === all, before)
})

it('a node that was dragged stays where it was put', async () => {
  await page.goto(traced('LD-200'))
  await page.locator('[data-node^="company:"]').first().waitFor({ state: 'attached' })
  await page.waitForTimeout(400)
  const [id, from] = await firstCompany()

  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + 25, { steps: 5 })
  await page.mouse.up()
  const put = await placeOf(id)
  expect([Math.round(put.x - from.x), Math.round(put.y - from.y)]).toEqual([30, 25])

  // A stack opens, the picture is drawn anew: what a person placed does not move.
  const stack = page.locator('[data-node^="group:"]').first()
  await stack.dispatchEvent('click')
  await page.getByRole('button', { name: 'Show on canvas' }).click()
  await page.waitForFunction(() => location.search.includes('open='))
  await page.waitForTimeout(600)
  expect(await modelPlaceOf(id)).toEqual(put.model)
})

it('another list judges the same smelters anew', async () => {
  await page.goto(traced('LD-200'))
  const answer = page.locator('.answer-table')
  await answer.waitFor()
  const before = await answer.textContent()
  const burundi = await lookOf('origin:BI')
  await page.getByRole('combobox', { name: 'List the grid is judged against' }).selectOption('eu-cahra')
  await page.waitForFunction((text) => document.querySelector('.answer-table')?.textContent !== text, before)
  expect(page.url()).toContain('list=eu-cahra')
  await page.waitForFunction(() => !document.querySelector('.dimmed'))
  expect(await lookOf('origin:BI')).not.toBe(burundi)
})

it('names stay whole when the drawer is open', async () => {
  for (const product of ['LD-100', 'LD-200', 'LD-300']) {
    await page.goto(`${traced(product)}&select=product:${product}`)
    await page.getByRole('complementary', { name: 'Evidence' }).waitFor()
    await page.locator('[data-node^="company:"]').first().waitFor({ state: 'attached' })
    await page.waitForTimeout(400)
    const cut = await page.evaluate(() => {
      const { cy } = (document.querySelector('.drawing') as Drawing)._cyreg
      return cy
        .nodes('node')
        .map((node) => node.data('label'))
        .filter((label) => label.endsWith('…'))
    })
    expect([product, cut]).toEqual([product, []])
  }
})

it('what is selected stays marked when the drawer takes its room', async () => {
  await page.goto(traced('LD-100'))
  await page.locator('.strip tbody tr td').first().click()
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor()
  await page.waitForTimeout(400)
  const marked = await page.evaluate(() => {
    const { cy } = (document.querySelector('.drawing') as Drawing)._cyreg
    return [cy.nodes('.chosen').length, cy.nodes('.on').length > 2]
  })
  expect(marked).toEqual([1, true])
})

it('the companies of a long chain are listed to the last', async () => {
  const suppliers = Array.from({ length: 620 }, (_, index) => `LONG-${String(index).padStart(3, '0')}`)
  const bom = ['product,part,supplier', ...suppliers.map((id) => `LD-LONG,part-${id},${id}`)].join('\n')
  await page.goto(stage.address)
  await page.locator('.drop').waitFor()
  await drop(page, [{ name: 'long.csv', content: Buffer.from(bom) }])
  await page.locator('[data-file-state="applied"]', { hasText: 'long.csv' }).waitFor()

  await page.goto(`${traced('LD-LONG')}&tab=companies`)
  await page.getByRole('tab', { name: 'Companies 620' }).waitFor()
  await page.getByRole('button', { name: 'Show more' }).click()
  expect(await page.locator('.strip tbody tr').count()).toBe(620)
})

it('? lists the keys in the reader’s language, keeps the focus and gives it back', async () => {
  await page.goto(traced('LD-200'))
  await page.locator('[data-node^="company:"]').first().waitFor({ state: 'attached' })
  const tab = page.getByRole('tab', { name: /Trace ends/ })
  await tab.focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await dialog.waitFor()
  expect(await dialog.locator('kbd').count()).toBeGreaterThan(15)
  await dialog.getByText('to the tables').waitFor()

  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.matches('.strip *'))).toBe(false)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await tab.evaluate((element) => element === document.activeElement)).toBe(true)

  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: '快捷键列表' }).click()
  await page.getByRole('dialog', { name: '快捷键' }).getByText('到表格').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'EN', exact: true }).click()
})

it('a trace is walked by keys alone: into the drawing, along a step, to the evidence and the table', async () => {
  await page.goto(traced('LD-200'))
  await page.locator('[data-node^="company:"]').first().waitFor({ state: 'attached' })
  await page.keyboard.press('d')
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-node'))
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-node') !== 'product:LD-200')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor()
  expect(page.url()).toContain('select=')
  await page.keyboard.press('Escape')
  await page.getByRole('complementary', { name: 'Evidence' }).waitFor({ state: 'detached' })
  await page.keyboard.press('t')
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'tab')
})

it('what was opened is grouped again by a key or a click', async () => {
  await page.goto(traced('LD-200'))
  const group = page.locator('[data-node^="group:"]').first()
  await group.waitFor({ state: 'attached' })
  const before = await shownNodes()
  await group.dispatchEvent('click')
  await page.keyboard.press('e')
  await page.waitForFunction((all) => document.querySelectorAll('[data-node]').length > all, before)
  await page.getByRole('button', { name: '1 group opened' }).click()
  await page.waitForFunction((all) => document.querySelectorAll('[data-node]').length === all, before)
  expect(page.url()).not.toContain('open=')
})

it('a thousand products are found, paged, traced as they come into view, and sorted by their verdicts', async () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `K-${String(index).padStart(4, '0')}`)
  const bom = ids.map((id) => `${id},Kit ${id.slice(2)},part-${id},${id === 'K-0777' ? 'S104' : 'S310'}`)
  await page.goto(stage.address)
  await page.locator('.drop').waitFor()
  const content = Buffer.from(['product,product_name,part,supplier', ...bom].join('\n'))
  await drop(page, [{ name: 'kits.csv', content }])
  await page.locator('[data-file-state="applied"]', { hasText: 'kits.csv' }).waitFor()

  const table = page.locator('.products')
  await page.getByRole('searchbox').fill('kit 0')
  await table.getByText('1 to 25 of 1,000').waitFor()
  expect(await table.locator('tbody tr').count()).toBe(25)
  await table.getByText(/^(2[5-9]|[3-9]\d) of 1,0\d\d traced$/).waitFor()
  await page.getByRole('button', { name: 'Next page' }).click()
  await table.getByText('26 to 50 of 1,000').waitFor()
  await page.waitForFunction(() => !document.querySelector('.products .on-its-way'))

  await page.getByRole('searchbox').fill('0777')
  await page.waitForFunction(() => document.querySelectorAll('.products tbody tr').length === 1)

  await page.getByRole('searchbox').fill('')
  await table.getByRole('button', { name: 'Sort by Trace ends' }).click()
  await table.getByText(/^sorted by the \d+ of 1,0\d\d traced so far$/).waitFor()
  await table.getByRole('button', { name: /^Trace all/ }).click()
  await table.getByText(/^all 1,0\d\d traced$/).waitFor({ timeout: 60_000 })
  await table.getByRole('button', { name: 'Sort by Trace ends' }).click()
  const ends = await table.locator('tbody tr td:last-child').allTextContents()
  expect(ends.map(Number)).toEqual(ends.map(Number).sort((a, b) => b - a))
})

it('a complete list is previewed, read, and applied by its button', async () => {
  const status = (await stage.sampleFiles()).find(({ name }) => name === 'smelter-status.csv')!
  const rows = status.content.toString().trim().split('\n')
  const [gone = ''] = (rows.at(-1) ?? '').split(',')
  const revision = async () => {
    const reply = await fetch(`${stage.address}/api/v1/overview`)
    return ((await reply.json()) as { revision: number }).revision
  }
  const before = await revision()

  await page.goto(stage.address)
  await page.getByRole('checkbox', { name: /Preview first/ }).check()
  await page.getByRole('checkbox', { name: /complete/ }).check()
  await drop(page, [{ name: 'status-next.csv', content: Buffer.from(rows.slice(0, -1).join('\n')) }])
  const row = page.locator('.file-list li', { hasText: 'status-next.csv' })
  await row.getByText('previewed, not applied').waitFor()
  await row.getByText('Ends 1').waitFor()
  await row.getByText(gone).waitFor()
  expect(await revision()).toBe(before)
  expect(await page.getByRole('checkbox', { name: /complete/ }).isChecked()).toBe(false)

  await row.getByRole('button', { name: 'Apply' }).click()
  await row.locator('.file-state.applied').waitFor()
  expect(await row.count()).toBe(1)
  expect(await revision()).toBe(before + 1)
  await page.getByRole('checkbox', { name: /Preview first/ }).uncheck()
})

it('findings and stated answers lead to their cells', async () => {
  await page.goto(`${traced('LD-100')}&tab=findings`)
  await page
    .locator('.strip')
    .getByText(/Declaration![A-Z]+\d+/)
    .first()
    .waitFor()
  await page.getByRole('tab', { name: /Stated/ }).click()
  await page
    .locator('.stated-cells')
    .getByText(/Declaration![A-Z]+\d+/)
    .first()
    .waitFor()
})

it('feed that is no country and an end of the trace show the cells behind them', async () => {
  for (const node of ['origin:recycled', 'gap:listIncomplete']) {
    await page.goto(traced('LD-100'))
    const drawn = page.locator(`[data-node^="${node}"]`).first()
    await drawn.waitFor({ state: 'attached' })
    await drawn.dispatchEvent('click')
    await page
      .getByRole('complementary', { name: 'Evidence' })
      .getByText(/![A-Z]+\d+/)
      .first()
      .waitFor()
  }
})

it.each([
  ['a phone', 390, 844],
  ['1440 × 900 at 200 % zoom', 720, 450],
  ['1280 × 720 at 200 % zoom', 640, 360],
])('nothing is cut off sideways or lies over something else on %s', async (_, width, height) => {
  const small = await stage.page({ viewport: { width, height } })
  const overflow = () =>
    small.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await small.goto(stage.address)
  await small.locator('.products tbody tr').first().waitFor()
  expect(await overflow()).toBe(0)
  const [products, files] = await Promise.all(
    ['.card.products', '.card.files'].map((card) => small.locator(card).boundingBox()),
  )
  expect(files!.y).toBeGreaterThanOrEqual(products!.y + products!.height)

  await small.goto(traced('LD-100'))
  await small.locator('.strip tbody tr td').first().click()
  const drawer = small.getByRole('complementary', { name: 'Evidence' })
  await drawer
    .getByText(/Smelter List![A-Z]+\d+/)
    .first()
    .waitFor()
  expect(await overflow()).toBe(0)
  await small.close()
})

it('with reduced motion the same page works without gliding', async () => {
  const still = await stage.page({ reducedMotion: 'reduce' })
  await still.goto(`${traced('LD-300')}&select=product:LD-300`)
  const drawer = still.getByRole('complementary', { name: 'Evidence' })
  await drawer.waitFor()
  expect(await drawer.evaluate((panel) => getComputedStyle(panel).animationName)).toBe('none')
  await still.close()
})

it('a folder is read to the bottom', async () => {
  await mkdir(join(stage.sample, 'deep', 'deeper'), { recursive: true })
  await writeFile(join(stage.sample, 'deep', 'deeper', 'found.csv'), 'supplier,name\nX-DEEP,Found Below\n')

  await page.goto(stage.address)
  await page.locator('input[type="file"][webkitdirectory]').setInputFiles(join(stage.sample, 'deep'))
  await page.locator('[data-file-state="applied"]', { hasText: 'found.csv' }).waitFor()
})

/** A hundred lists are applied one after the other, on a machine that has other work. */
const patience = 240_000

it(
  'a hundred files are followed as they are read, also after a reload',
  async () => {
    await page.goto(stage.address)
    await page.locator('.drop').waitFor()
    const arrived = page.waitForResponse((response) => response.url().includes('/uploads'))
    await drop(page, hundredLists())
    await page.locator('[data-file-state]').nth(99).waitFor()
    await arrived

    await page.reload()
    await page.getByText('suppliers-0.csv').waitFor()
    await page.waitForFunction(
      () =>
        document.querySelectorAll('[data-file-state="applied"]').length >= 20 &&
        !document.querySelector('[data-file-state="waiting"], [data-file-state="running"]'),
      undefined,
      { timeout: patience },
    )
  },
  patience,
)

it('nothing went wrong behind the screen so far', () => {
  expect(stage.problems).toEqual([])
})

it('a service that stops is said in words, the last answer stays, and the next comes once it is back', async () => {
  await page.goto(traced('LD-200'))
  await page.locator('.answer-table').waitFor()
  await stage.stopService()
  await page.getByText('Service not reached').waitFor()
  await page.getByRole('combobox', { name: 'Product, company, smelter, CID, country' }).fill('LD-300')
  await page.evaluate(() => history.pushState(undefined, '', '/trace?product=LD-300'))
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
  await page.getByText('The service does not answer.').first().waitFor()
  expect(await page.locator('.answer-table').count()).toBe(1)

  await stage.startService()
  await page.getByRole('heading', { name: /E-bike controller LD-300/ }).waitFor()
  expect(await page.getByText('Service not reached').count()).toBe(0)
  expect(await page.locator('.problem-row').count()).toBe(0)
})

/** Cytoscape keeps its instance on the element it draws in. */
interface Drawing extends Element {
  readonly _cyreg: { cy: DrawnGraph }
}
interface DrawnGraph {
  nodes(selector: string): { readonly length: number; map<T>(each: (node: DrawnNode) => T): T[] }
  getElementById(id: string): DrawnNode
}
interface DrawnNode {
  data(name: string): string
  position(): { x: number; y: number }
  renderedPosition(): { x: number; y: number }
}

/** The drawing of a node: shape, fill, ring. */
const lookOf = (id: string) =>
  page.evaluate(
    (node) => (document.querySelector('.drawing') as Drawing)._cyreg.cy.getElementById(node).data('image'),
    id,
  )

const firstCompany = async () => {
  const id = await page.locator('[data-node^="company:"]').first().getAttribute('data-node')
  return [id!, await placeOf(id!)] as const
}

/** On the screen, and `model`: in the drawing, whatever the camera. */
async function placeOf(id: string) {
  const [point, box] = await Promise.all([
    page.evaluate((node) => {
      const { cy } = (document.querySelector('.drawing') as Drawing)._cyreg
      return cy.getElementById(node).renderedPosition()
    }, id),
    page.locator('.drawing').boundingBox(),
  ])
  return { x: point.x + box!.x, y: point.y + box!.y, model: await modelPlaceOf(id) }
}

const modelPlaceOf = (id: string) =>
  page.evaluate((node) => {
    const { cy } = (document.querySelector('.drawing') as Drawing)._cyreg
    const { x, y } = cy.getElementById(node).position()
    return { x: Math.round(x), y: Math.round(y) }
  }, id)

const hundredLists = (): NamedContent[] =>
  Array.from({ length: 100 }, (_, index) => ({
    name: `suppliers-${index}.csv`,
    content: Buffer.from(`supplier,name,country\nX${index},Example Works ${index},DE\n`),
  }))
