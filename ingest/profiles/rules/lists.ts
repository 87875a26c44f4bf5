import type { Column, Profile, Words } from '../profile.js'
import { problem, type Path, type ProfileProblem } from '../profile-problem.js'
import { sharedWords } from './shared-words.js'

const lists = ['smelterList', 'smelterReference', 'mineList', 'productList'] as const

/** Without these a row of the list says nothing. */
const needed: Readonly<Record<(typeof lists)[number], readonly string[]>> = {
  smelterList: ['mineral'],
  smelterReference: ['mineral', 'cid', 'name'],
  mineList: ['country'],
  productList: ['number'],
}

/** Every column of a list has header words of its own, as have the questions of a table. */
export function listProblems(profile: Profile): ProfileProblem[] {
  const ofLists = lists.flatMap((name) => {
    const columns = profile[name]?.columns
    return columns === undefined ? [] : columnProblems(profile, name, columns)
  })
  return [...ofLists, ...tableProblems(profile)]
}

function columnProblems(
  { minerals = [] }: Profile,
  list: (typeof lists)[number],
  columns: Readonly<Record<string, Column | undefined>>,
): ProfileProblem[] {
  const path: Path = [list, 'columns']
  const isOfOneMineral = minerals.length === 1
  const missing = needed[list].filter(
    (field) => columns[field] === undefined && !(field === 'mineral' && isOfOneMineral),
  )
  const named = Object.entries(columns).flatMap(([field, column]): [string, Words][] =>
    column === undefined ? [] : [[field, column.header]],
  )
  const isUnnamed =
    list === 'smelterList' && !['id', 'name', 'lookup'].some((field) => columns[field] !== undefined)
  return [
    ...missing.map((field) => problem('fieldMissing', [...path, field], { field })),
    ...(isUnnamed ? [problem('smelterUnnamed', path)] : []),
    ...sharedWords(named, path),
  ]
}

function tableProblems({ tables = [] }: Profile): ProfileProblem[] {
  return tables.flatMap(({ questions }, table) => {
    const headings = questions.flatMap(({ heading, comment, question, role }, index) => {
      const name = question ?? role ?? `questions ${index + 1}`
      const own = [index, heading, name] as const
      return comment === undefined ? [own] : [own, [index, comment, `${name} comment`] as const]
    })
    return sharedWords(headings, ['tables', table, 'questions'])
  })
}
