/**
 * The parameters of the rules (docs/rules.md) as one editable, versioned file: `policy.json` in the data folder
 * is written with these defaults; what it leaves out keeps them.
 */
import { z } from 'zod'
import { Verdict } from './model.js'

const gridRow = z.object({ assured: Verdict, pending: Verdict, unassured: Verdict, failed: Verdict })
type GridRow = z.infer<typeof gridRow>

const gridRowOf = (assured: Verdict, pending: Verdict, unassured: Verdict, failed: Verdict): GridRow => ({
  assured,
  pending,
  unassured,
  failed,
})

export const Policy = z
  .object({
    version: z.string().default('1'),
    /** Minerals every trace answers for (rule 17), by id. */
    minerals: z.array(z.string()).default(['tin', 'tantalum', 'tungsten', 'gold', 'cobalt', 'mica']),
    /** Months since the effective date (rule 8). */
    freshMonths: z.number().int().default(12),
    staleMonths: z.number().int().default(15),
    /** A declaration dated further ahead than this stands from its day only, with a finding (rule 3). */
    futureDays: z.number().int().default(31),
    /** A claim of the smelter's own country needs a reference list or mine list beside it (rule 21). */
    ownCountryNeedsSupport: z.boolean().default(true),
    /** Declarants needed for `none declared` and `recycled`, unless a reference list says so (rule 22). */
    minimumDeclarants: z.number().int().min(1).default(1),
    /** A list whose newest date is older gets the finding `listOld` (rule 22). */
    listOldMonths: z.number().int().default(12),
    /** A status without end lapses this long after its date (rule 23). */
    statusMonths: z.number().int().default(15),
    /** Schemes recognised per mineral; `*` for all (rule 23). */
    schemes: z.record(z.string(), z.array(z.string())).default({ '*': ['RMAP'], gold: ['LBMA', 'RJC'] }),
    /** Status words, folded to lower case and single spaces, to assurance (rule 23). */
    statusWords: z.record(z.string(), z.enum(['assured', 'pending', 'unassured', 'failed'])).default({
      conformant: 'assured',
      'cross-recognised': 'assured',
      'cross-recognized': 'assured',
      active: 'pending',
      're-assessment in progress': 'pending',
      'extended corrective action plan': 'pending',
      'corrective action plan': 'pending',
      eligible: 'unassured',
      'not enrolled': 'unassured',
      'not on list': 'unassured',
      unknown: 'unassured',
      'non-conformant': 'failed',
      'non conformant': 'failed',
      nonconformant: 'failed',
      withdrawn: 'failed',
      suspended: 'failed',
      sanctioned: 'failed',
    }),
    /** Exposure × assurance → verdict (DESIGN §4, rule 25). */
    verdicts: z
      .object({
        declared: gridRow,
        possible: gridRow,
        'none declared': gridRow,
        recycled: gridRow,
        unknown: gridRow,
      })
      .default({
        declared: gridRowOf('report', 'watch', 'act', 'act now'),
        possible: gridRowOf('report', 'watch', 'ask', 'act'),
        'none declared': gridRowOf('clear', 'watch', 'verify', 'act'),
        recycled: gridRowOf('clear', 'verify', 'verify', 'act'),
        unknown: gridRowOf('ask', 'ask', 'ask first', 'act'),
      }),
  })
  .meta({ id: 'Policy' })
export type Policy = z.infer<typeof Policy>

export const defaultPolicy: Policy = Policy.parse({})
