import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rankCandidates } from '../../ingest/declaration/candidates.js'
import { type ListedName, lookUpOf, lookUpRows } from '../../ingest/declaration/look-up.js'
import { lookUp as layout } from '../../ingest/templates/shared-layout.js'
import { openWorkbook } from '../../ingest/workbook/open-workbook.js'

const corpus = process.env.LODELINE_CORPUS ?? ''
/** Lists of one name say nothing about guessing. */
const leastNames = 20
/** Every fourth name is misspelled. */
const stride = 4

/** Every reference list of the official workbooks, by mineral, once. */
function referenceLists(): (readonly ListedName[])[] {
  const kinds = ['CMRT-6.5', 'EMRT-2.1', 'AMRT-1.3', 'CRT-2.21'].flatMap(
    (kind) => readdirSync(corpus).find((name) => name.includes(`_${kind}`) && name.endsWith('.xlsx')) ?? [],
  )
  return kinds.flatMap((file) => {
    const sheet = openWorkbook(readFileSync(join(corpus, file))).sheet({ name: 'Smelter Look-up' })
    const lookUp = lookUpOf(lookUpRows(sheet, layout), [])
    const minerals = new Set(sheet.rows.map((row) => sheet.at('A', row)?.text ?? ''))
    return [...minerals]
      .map((mineral) => lookUp.namesOf(mineral))
      .filter((names) => names.length > leastNames)
  })
}

/** Ways to misspell; `at` says where, so that every run does the same. */
const ways: Readonly<Record<string, (name: string, at: number) => string>> = {
  'a letter dropped': (name, at) => name.slice(0, at) + name.slice(at + 1),
  'a letter doubled': (name, at) => name.slice(0, at) + (name[at] ?? '') + name.slice(at),
  'neighbours swapped': (name, at) =>
    name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2),
  'a wrong letter': (name, at) => `${name.slice(0, at)}x${name.slice(at + 1)}`,
  'another legal form': (name) => `${name.replace(/[, ]+(co|ltd|inc|corp|llc|limited)\b.*$/i, '')} GmbH`,
  'accents lost': (name) => name.normalize('NFKD').replace(/\p{M}/gu, ''),
  'no blanks': (name) => name.replace(/\s+/g, ''),
  'words reversed': (name) => name.split(/\s+/).reverse().join(' '),
  'a word added': (name) => `${name} Refinery`,
  'a word left out': (name, at) => {
    const words = name.split(/\s+/)
    return words.length < 3 ? name : words.filter((_, index) => index !== at % words.length).join(' ')
  },
}

describe('guesses for misspelled names of the official lists', () => {
  const lists = referenceLists()

  it.each(Object.entries(ways))('name the intended smelter among the first three: %s', (_, misspell) => {
    let asked = 0
    let found = 0
    for (const names of lists) {
      const known = new Set(names.map(({ alias }) => alias.toLowerCase()))
      for (const [index, { alias }] of names.entries()) {
        if (index % stride !== 0) continue
        const typed = misspell(alias, 1 + (index % (alias.length - 2)))
        if (known.has(typed.toLowerCase())) continue
        const bearers = names.filter((name) => name.alias === alias).map(({ cid }) => cid)
        const guesses = rankCandidates(typed, names, () => false).slice(0, 3)
        asked += 1
        if (guesses.some((cid) => bearers.includes(cid))) found += 1
      }
    }
    expect(found).toBeGreaterThanOrEqual(0.95 * asked)
  })
})
