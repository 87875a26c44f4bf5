/** Fails when the JavaScript of the first load passes its budget (gzip). Run after `npm run build:web`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const budgetKb = 250
const web = join(import.meta.dirname, '../../dist/web')
const page = readFileSync(join(web, 'index.html'), 'utf8')
const scripts = [...page.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((match) => match[1] ?? '')
const sizes = scripts.map((script) => ({
  script,
  kb: gzipSync(readFileSync(join(web, script))).length / 1024,
}))
const total = sizes.reduce((sum, { kb }) => sum + kb, 0)

for (const { script, kb } of sizes) console.log(`${kb.toFixed(1).padStart(8)} KB  ${script}`)
console.log(`${total.toFixed(1).padStart(8)} KB  first load, gzip (budget ${budgetKb})`)
process.exitCode = scripts.length > 0 && total <= budgetKb ? 0 : 1
