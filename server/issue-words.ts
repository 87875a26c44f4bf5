/** What a schema finds wrong with a request or a flag, in words its sender can use. */
import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** `says` follows the name of what stands at `path`: `limit` "must be at least 1". */
export interface Wrong {
  readonly path: Path
  readonly says: string
}

/** @param issues of a parse with `reportInput`, which tells what is missing from what is wrong */
export function issuesInWords(issues: readonly Issue[], within: Path = []): readonly Wrong[] {
  return issues.flatMap((issue) => {
    const path = [...within, ...issue.path]
    if (issue.code === 'invalid_union' && issue.errors.length > 0)
      return issuesInWords(nearestOf(issue.errors), path)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], says: 'is not known here' }))
    return [{ path, says: saysOf(issue) }]
  })
}

/** Of the forms a value may have, the one it comes nearest to. */
const nearestOf = (forms: readonly (readonly Issue[])[]): readonly Issue[] =>
  forms.toSorted((a, b) => a.length - b.length || depthOf(b) - depthOf(a))[0] ?? []

const depthOf = (issues: readonly Issue[]): number => Math.max(...issues.map(({ path }) => path.length))

function saysOf(issue: Issue): string {
  if (issue.input === undefined && issue.code !== 'custom') return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue)
    case 'too_small':
      return atLeast(issue)
    case 'too_big':
      return `must ${sized(issue.origin, `at most ${issue.maximum}`, issue.maximum)}`
    case 'invalid_value':
      return issue.input !== undefined && isYesNo(issue) ? 'must be true or false' : oneOf(issue.values)
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? oneOf(issue.options) : issue.message
    case 'invalid_format':
      return issue.format === 'date' ? 'must be a day such as 2026-03-31' : issue.message
    default:
      return issue.message
  }
}

const typeNames: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  object: 'a JSON object',
  array: 'a list',
}

function ofType({ expected, input }: z.core.$ZodIssueInvalidType): string {
  if (Array.isArray(input) && expected !== 'object') return 'must be given once'
  return `must be ${typeNames[expected] ?? expected}`
}

const atLeast = ({ origin, minimum }: z.core.$ZodIssueTooSmall): string =>
  origin === 'string' && minimum === 1
    ? 'must not be empty'
    : `must ${sized(origin, `at least ${minimum}`, minimum)}`

function sized(origin: string, bound: string, size: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${size === 1 ? 'character' : 'characters'}`
  if (origin === 'array') return `have ${bound} ${size === 1 ? 'item' : 'items'}`
  return `be ${bound}`
}

const isYesNo = ({ values }: z.core.$ZodIssueInvalidValue): boolean =>
  values.includes('true') && values.includes('off')

const oneOf = (values: readonly unknown[]): string =>
  values.length === 1 ? `must be ${String(values[0])}` : `must be one of ${values.map(String).join(', ')}`
