import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { findRuleProblems } from './profile-rules.js'
import { Profile } from './profile.js'
import { problem, problemMessage, type Path, type ProfileProblem } from './profile-problem.js'
import { schemaProblems } from './schema-problems.js'

/** A problem with its sentence and the line of the text it is about, from 1. */
export type ToldProblem = ProfileProblem & { readonly line: number; readonly message: string }

export type ParsedProfile =
  | { readonly profile: Profile; readonly problems?: undefined }
  | { readonly profile?: undefined; readonly problems: readonly ToldProblem[] }

/** Characters of a profile: a hundred times what a form with every list takes. */
const longest = 500_000
/** Lists and objects within each other: a profile needs eight. */
const deepest = 50

/** A profile from the text somebody wrote, or everything that is wrong with it, in order of line. */
export function parseProfile(written: string): ParsedProfile {
  const text = written.replace(/^\uFEFF/, '')
  if (text.length > longest || depthOf(text) > deepest)
    return { problems: [notJson('it is longer or deeper than any profile', 1)] }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [error] = errors
  if (root === undefined || error !== undefined) {
    const what = error === undefined ? 'it is empty' : wordsOf(printParseErrorCode(error.error))
    return { problems: [notJson(what, lineAt(text, error?.offset ?? 0))] }
  }

  const json: unknown = getNodeValue(root)
  const parsed = Profile.safeParse(json)
  const wrong = parsed.success ? findRuleProblems(parsed.data) : schemaProblems(parsed.error.issues, json)
  const repeated = findRepeatedKeys(root)
  if (parsed.success && wrong.length + repeated.length === 0) return { profile: parsed.data }

  const offsetOf = ({ pointer }: ProfileProblem): number => offsetAt(root, keysOf(pointer))
  const found = [...repeated, ...wrong.map((each) => ({ found: each, offset: offsetOf(each) }))]
  return { problems: found.sort((a, b) => a.offset - b.offset).map((each) => told(each, text)) }
}

/** A profile that is refused for a reason beyond its text. */
export function withProblem(text: string, found: ProfileProblem): ParsedProfile {
  const root = parseTree(text)
  const offset = root === undefined ? 0 : offsetAt(root, keysOf(found.pointer))
  return { problems: [told({ found, offset }, text)] }
}

const depthOf = (text: string): number => {
  let [depth, most] = [0, 0]
  for (const letter of text) {
    if (letter === '{' || letter === '[') most = Math.max(most, ++depth)
    else if (letter === '}' || letter === ']') depth--
  }
  return most
}

const notJson = (text: string, line: number): ToldProblem => {
  const found = problem('notJson', [], { text })
  return { ...found, line, message: problemMessage(found) }
}

/** `CommaExpected` → `comma expected`. */
const wordsOf = (code: string): string => code.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase()

interface Located {
  readonly found: ProfileProblem
  readonly offset: number
}

/** JSON keeps the last of two equal keys and drops the other in silence. */
function findRepeatedKeys(node: Node, path: Path = []): Located[] {
  const children = node.children ?? []
  if (node.type === 'array')
    return children.flatMap((child, index) => findRepeatedKeys(child, [...path, index]))
  const seen = new Set<string>()
  return children.flatMap((property) => {
    const [key, value] = property.children ?? []
    const field = String(key?.value)
    const isRepeated = seen.has(field)
    seen.add(field)
    const twice = { found: problem('keyTwice', [...path, field], { field }), offset: property.offset }
    const below = value === undefined ? [] : findRepeatedKeys(value, [...path, field])
    return isRepeated ? [twice, ...below] : below
  })
}

const told = ({ found, offset }: Located, text: string): ToldProblem => ({
  ...found,
  line: lineAt(text, offset),
  message: problemMessage(found),
})

const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))

/** Where it stands, or the nearest thing around it that is there. */
function offsetAt(root: Node, keys: readonly string[]): number {
  for (let length = keys.length; length > 0; length--) {
    const node = findNodeAtLocation(root, segmentsOf(root, keys.slice(0, length)))
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent.offset : node.offset
  }
  return root.offset
}

/** Items of a list are found by number. */
function segmentsOf(root: Node, keys: readonly string[]): (string | number)[] {
  const segments: (string | number)[] = []
  for (const key of keys) {
    const isItem = findNodeAtLocation(root, segments)?.type === 'array'
    segments.push(isItem ? Number(key) : key)
  }
  return segments
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
