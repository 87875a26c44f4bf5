/**
 * The parameters of the rules (docs/rules.md) as one editable, versioned file: `policy.json` in the data folder
 * is written with these defaults. What it leaves out keeps them, down to the single row of a table and the single cell of
 * the verdict grid; a field that is none of these is refused by name.
 */
import { z } from 'zod'
import { mineralId } from './lists/minerals.js'
import { Assurance, Verdict } from './model.js'

const statusWords: Readonly<Record<string, Assurance>> = {
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
}
const schemes: Readonly<Record<string, string[]>> = { '*': ['RMAP'], gold: ['LBMA', 'RJC'] }

const gridRowOf = (assured: Verdict, pending: Verdict, unassured: Verdict, failed: Verdict) =>
  z
    .strictObject({
      assured: Verdict.default(assured),
      pending: Verdict.default(pending),
      unassured: Verdict.default(unassured),
      failed: Verdict.default(failed),
    })
    .prefault({})

/** A status word as it is looked up: lower case, single spaces. */
export const foldWord = (word: string): string => word.trim().toLowerCase().replace(/\s+/g, ' ')

const withKeys = <T>(
  record: Readonly<Record<string, T>>,
  keyOf: (key: string) => string,
): Record<string, T> => Object.fromEntries(Object.entries(record).map(([key, value]) => [keyOf(key), value]))

export const Policy = z
  .strictObject({
    /** The house's own mark of its edition; kept as written. */
    version: z.string().default('1'),
    /** Minerals every trace answers for (rule 17), by id. */
    minerals: z
      .array(z.string())
      .overwrite((words) => words.map(mineralId))
      .default(['tin', 'tantalum', 'tungsten', 'gold', 'cobalt', 'mica']),
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
    /** A form that names this share of its own reference list for a mineral, where the list knows at least so many. */
    wholeListShare: z.number().min(0).max(1).default(0.95),
    wholeListLeast: z.number().int().min(1).default(20),
    /** Smelters of a mineral that two suppliers must both name, and no other, to have one list copied. */
    copiedListLeast: z.number().int().min(1).default(10),
    /** A list sent again at least so much later is looked at for smelters that have changed since. */
    unchangedListMonths: z.number().int().min(0).default(6),
    /** Schemes recognised per mineral in any spelling; `*` for all (rule 23). A mineral named here replaces its row. */
    schemes: z
      .record(z.string(), z.array(z.string()))
      .overwrite((own) => ({ ...schemes, ...withKeys(own, mineralId) }))
      .prefault({}),
    /** Status words to assurance (rule 23), added to the usual ones whatever their case and spaces. */
    statusWords: z
      .record(z.string(), Assurance)
      .overwrite((own) => ({ ...statusWords, ...withKeys(own, foldWord) }))
      .prefault({}),
    /** Exposure × assurance → verdict (DESIGN §4, rule 25). */
    verdicts: z
      .strictObject({
        declared: gridRowOf('report', 'watch', 'act', 'act now'),
        possible: gridRowOf('report', 'watch', 'ask', 'act'),
        'none declared': gridRowOf('clear', 'watch', 'verify', 'act'),
        recycled: gridRowOf('clear', 'verify', 'verify', 'act'),
        unknown: gridRowOf('ask', 'ask', 'ask first', 'act'),
      })
      .prefault({}),
  })
  .meta({ id: 'Policy' })
export type Policy = z.infer<typeof Policy>

export const defaultPolicy: Policy = Policy.parse({})
