import { mineralId } from '../../../graph/lists/minerals.js'
import type { Profile, QuestionTable } from '../profile.js'
import { problem, type Path, type ProfileProblem } from '../profile-problem.js'

interface Asked {
  readonly path: Path
  readonly name: string | undefined
  readonly mineral?: string | undefined
}

/** Every question has a name, is asked once, and together they make a form speak for minerals (rule 5). */
export function questionProblems(profile: Profile): ProfileProblem[] {
  const { tables = [], questions = [], minerals = [] } = profile
  const single = questions.map(({ question, role, mineral }, index): Asked => {
    const name = question ?? role
    return {
      path: ['questions', index],
      name,
      ...(mineral === undefined ? {} : { mineral: mineralId(mineral) }),
    }
  })
  const all = [...tables.flatMap((table) => table.questions), ...questions]
  const namesMinerals =
    tables.length > 0 || minerals.length > 0 || single.some(({ mineral }) => mineral !== undefined)
  return [
    ...tables.flatMap((table, index) => askedProblems(ofTable(table, index))),
    ...askedProblems(single),
    ...(all.some(({ role }) => role === 'used')
      ? []
      : [problem('usedMissing', tables.length > 0 ? ['tables'] : [])]),
    ...(namesMinerals ? [] : [problem('mineralsMissing', [])]),
  ]
}

const ofTable = ({ questions }: QuestionTable, table: number): Asked[] =>
  questions.map(({ question, role }, index) => ({
    path: ['tables', table, 'questions', index],
    name: question ?? role,
  }))

function askedProblems(asked: readonly Asked[]): ProfileProblem[] {
  const seen = new Set<string>()
  return asked.flatMap(({ path, name, mineral }) => {
    if (name === undefined) return [problem('questionUnnamed', path)]
    const key = `${name} ${mineral ?? ''}`
    const isRepeated = seen.has(key)
    seen.add(key)
    return isRepeated
      ? [problem('questionTwice', path, { field: name, ...(mineral === undefined ? {} : { mineral }) })]
      : []
  })
}
