import type { z } from 'zod'
import { issuesInWords } from '../issue-words.js'
import { WrongUsageError } from '../wrong-usage.js'

/**
 * What was typed, checked by the schema the HTTP API parses the same question with: a flag means the same whether this
 * process answers or a service does.
 * @throws WrongUsageError that names each flag that cannot be used
 */
export function parseFlags<Question>(
  schema: z.ZodType<Question>,
  typed: Readonly<Record<string, unknown>>,
): Question {
  const parsed = schema.safeParse(typed, { reportInput: true })
  if (parsed.success) return parsed.data

  const wrong = issuesInWords(parsed.error.issues).map(({ path, says }) => {
    const [name = ''] = path
    return `--${flagOf(String(name))} ${JSON.stringify(typed[String(name)])} cannot be used: it ${says}.`
  })
  throw new WrongUsageError(wrong.join(' '))
}

/** `asOf` → `as-of`. */
const flagOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
