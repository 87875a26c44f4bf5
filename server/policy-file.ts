import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InvalidInputError, systemCodeOf } from '../graph/errors.js'
import { defaultPolicy, Policy } from '../graph/policy.js'

const pathOf = (folder: string): string => join(folder, 'policy.json')

/**
 * The policy of a data folder: `policy.json`, with the default for whatever it leaves out.
 * @throws InvalidInputError that names the fields in it that cannot be used
 */
export async function readPolicy(folder: string): Promise<Policy> {
  const path = pathOf(folder)
  const parsed = Policy.safeParse(parseJson(await textOf(path), path))
  if (parsed.success) return parsed.data

  const wrong = parsed.error.issues.map(({ path: at, message }) =>
    [at.join('.'), message].filter(Boolean).join(': '),
  )
  throw new InvalidInputError(`The policy file ${path} cannot be used. ${wrong.join('; ')}`)
}

/** Puts the defaults where they can be edited, unless a policy is there. */
export async function writePolicyOnce(folder: string): Promise<void> {
  const text = `${JSON.stringify(defaultPolicy, undefined, 2)}\n`
  await writeFile(pathOf(folder), text, { flag: 'wx' }).catch((error: unknown) => {
    if (systemCodeOf(error) !== 'EEXIST') throw error
  })
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return '{}'
    throw error
  })
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new InvalidInputError(`The policy file ${path} is no JSON: ${reason}`, { cause: error })
  }
}
