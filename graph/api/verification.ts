import { z } from 'zod'
import { count } from './page.js'

/** What `verify` looked at, and what does not hold. */
export const Verification = z
  .object({
    files: z.object({ checked: count, damaged: z.array(z.string()) }),
    /** Edges against all facts resolved anew, and memory against edges; a difference names table and owner. */
    index: z.object({ checked: count, differences: z.array(z.string()) }),
    facts: z.object({
      declarations: count,
      lists: count,
      /** Facts whose file is not stored: sha-256 and name. */
      withoutFile: z.array(z.object({ file: z.string(), name: z.string() })),
    }),
    revision: count,
  })
  .meta({ id: 'Verification' })
export type Verification = z.infer<typeof Verification>
