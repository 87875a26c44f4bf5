import type { z } from 'zod'
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
  const parsed = schema.safeParse(typed)
  if (parsed.success) return parsed.data

  const wrong = parsed.error.issues.map(({ path, message }) => {
    const [name = ''] = path
    return `--${flagOf(String(name))} ${JSON.stringify(typed[String(name)])} cannot be used: ${message}.`
  })
  throw new WrongUsageError(wrong.join(' '))
}

/** `asOf` → `as-of`. */
const flagOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
