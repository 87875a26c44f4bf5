/**
 * The facts Lodeline keeps and the words it uses for them (docs/architecture.md). Browser-safe: imports zod only.
 *
 * Two spellings of a mineral occur: a form's own word (`Gold`) in what was read, and the id (`gold`) everywhere
 * else. Countries are ISO 3166-1 alpha-2 codes; `country` in a read origin is the RMI country list's spelling.
 */
import { z } from 'zod'

/** A calendar day without time zone, `YYYY-MM-DD` (rule 2). ISO days compare as strings. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

export const Severity = z.enum(['error', 'warning', 'note'])
export type Severity = z.infer<typeof Severity>

/** Something a person should see: a code with parameters (texts live in graph/text), and the cell it is about. */
export const Finding = z
  .object({
    code: z.string(),
    severity: Severity,
    sheet: z.string().optional(),
    cell: z.string().optional(),
    row: z.number().int().optional(),
    mineral: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>

export const OriginKind = z.enum(['country', 'region', 'group', 'recycled', 'deferred', 'unknown'])
export type OriginKind = z.infer<typeof OriginKind>

/** Where feed is mined, as one statement says it (rule 20). `code`: ISO country; `region`: ISO 3166-2 code or name. */
export const StatedOrigin = z
  .object({
    kind: OriginKind,
    country: z.string().optional(),
    code: z.string().optional(),
    region: z.string().optional(),
    group: z.string().optional(),
  })
  .meta({ id: 'StatedOrigin' })
export type StatedOrigin = z.infer<typeof StatedOrigin>

/** What a question asks, whatever its number in a template (rule 4). */
export const QuestionRole = z.enum([
  'used',
  'remains',
  'covered',
  'cahra',
  'recycled',
  'response',
  'allIdentified',
  'allReported',
])
export type QuestionRole = z.infer<typeof QuestionRole>

/** Names the sheet only where that is not the one RMI's templates have it on (`formSheets`). */
const onSheet = { sheet: z.string().optional() }

/** `answer`: the drop-down's English word; `text`: what stands in the cell. */
export const Answer = z
  .object({
    ...onSheet,
    question: z.string(),
    role: QuestionRole.optional(),
    mineral: z.string().optional(),
    answer: z.string().optional(),
    text: z.string().optional(),
    cell: z.string(),
    comment: z.string().optional(),
    commentCell: z.string().optional(),
  })
  .meta({ id: 'Answer' })
export type Answer = z.infer<typeof Answer>

/** How a smelter line's identity stands, judged by the reference list inside the workbook (rule 18). */
export const LineStatus = z.enum([
  'listed',
  'notListed',
  'notListedButKnownName',
  'notIdentified',
  'unknownCid',
  'conflict',
  'notASmelter',
  'freeText',
])
export type LineStatus = z.infer<typeof LineStatus>

/**
 * One row of a smelter list. `name`: the standard name when listed, else as typed; `country`: the smelter's own
 * country (ISO code), never its feed's; `typed`: cell texts by field; `cells`: cell addresses by field
 * (`id`, `mineral`, `lookup`, `name`, `country`, `origin`, `mine`, `recycled`).
 */
export const SmelterLine = z
  .object({
    ...onSheet,
    row: z.number().int(),
    status: LineStatus,
    cid: z.string().optional(),
    candidates: z.array(z.string()),
    mineral: z.string().optional(),
    name: z.string().optional(),
    country: z.string().optional(),
    recycled: z.string().optional(),
    origins: z.array(StatedOrigin),
    typed: z.record(z.string(), z.string()),
    cells: z.record(z.string(), z.string()),
  })
  .meta({ id: 'SmelterLine' })
export type SmelterLine = z.infer<typeof SmelterLine>

/** One row of a mine list. `country` as typed; `origin` is what it means, in the RMI list's spelling. */
export const MineLine = z
  .object({
    ...onSheet,
    row: z.number().int(),
    mineral: z.string().optional(),
    smelterName: z.string().optional(),
    mineName: z.string().optional(),
    country: z.string().optional(),
    region: z.string().optional(),
    origin: StatedOrigin.optional(),
    cells: z.record(z.string(), z.string()),
  })
  .meta({ id: 'MineLine' })
export type MineLine = z.infer<typeof MineLine>

export const ProductLine = z
  .object({
    ...onSheet,
    row: z.number().int(),
    number: z.string().optional(),
    name: z.string().optional(),
    requesterNumber: z.string().optional(),
    requesterName: z.string().optional(),
    comment: z.string().optional(),
    cells: z.record(z.string(), z.string()),
  })
  .meta({ id: 'ProductLine' })
export type ProductLine = z.infer<typeof ProductLine>

/** Why a form asks about a mineral, in the requester's words (AMRT, sheet Minerals Scope). */
export const MineralsScopeLine = z
  .object({
    row: z.number().int(),
    mineral: z.string().optional(),
    reason: z.string().optional(),
    cells: z.record(z.string(), z.string()),
  })
  .meta({ id: 'MineralsScopeLine' })
export type MineralsScopeLine = z.infer<typeof MineralsScopeLine>

export const Scope = z.enum(['A', 'B', 'C'])
export type Scope = z.infer<typeof Scope>

/** The mapping profile a house form was read by. `file`: sha-256 of the profile's text, which stays stored. */
export const ReadByProfile = z
  .object({ id: z.string(), revision: z.number().int(), file: z.string() })
  .meta({ id: 'ReadByProfile' })
export type ReadByProfile = z.infer<typeof ReadByProfile>

/** One filled workbook as read: every value with its cell (DESIGN "declaration"). The shape `lodeline read` prints. */
export const Declaration = z
  .object({
    template: z.string(),
    version: z.string(),
    language: z.string(),
    /** Of a house form; its name and revision are template and version. */
    profile: ReadByProfile.optional(),
    scope: Scope.optional(),
    scopeDescription: z.string().optional(),
    minerals: z.array(z.string()),
    effectiveDate: Day.optional(),
    company: z.record(z.string(), z.object({ ...onSheet, value: z.string().optional(), cell: z.string() })),
    answers: z.array(Answer),
    smelters: z.array(SmelterLine),
    mines: z.array(MineLine),
    products: z.array(ProductLine),
    /** Absent where the template has no such sheet. */
    mineralsScope: z.array(MineralsScopeLine).optional(),
    checker: z.object({ missing: z.number().int(), broken: z.boolean() }),
    findings: z.array(Finding),
  })
  .meta({ id: 'Declaration' })
export type Declaration = z.infer<typeof Declaration>

/** Minerals a line carries: `all`, or those named; an empty list is out of scope (`none`, rule 15). */
export const CarriedMinerals = z.union([z.literal('all'), z.array(z.string())])
export type CarriedMinerals = z.infer<typeof CarriedMinerals>

const dated = { validFrom: Day.optional(), validTo: Day.optional() }
const row = { row: z.number().int() }

/** Rows of the lists people have (docs/lists.md). `row` is the row in the file, `validTo` the last valid day (rule 2). */
export const BomRow = z.object({
  ...row,
  ...dated,
  product: z.string(),
  productName: z.string().optional(),
  part: z.string(),
  partName: z.string().optional(),
  supplier: z.string().optional(),
  supplierPart: z.string().optional(),
  minerals: CarriedMinerals,
})
export type BomRow = z.infer<typeof BomRow>

export const SupplierRow = z.object({
  ...row,
  supplier: z.string(),
  name: z.string(),
  localName: z.string().optional(),
  aliases: z.array(z.string()),
  country: z.string().optional(),
  uniqueId: z.string().optional(),
  email: z.string().optional(),
  contact: z.string().optional(),
})
export type SupplierRow = z.infer<typeof SupplierRow>

export const RelationRow = z.object({
  ...row,
  ...dated,
  buyer: z.string(),
  supplier: z.string(),
  buyerPart: z.string().optional(),
  part: z.string().optional(),
  minerals: CarriedMinerals,
  note: z.string().optional(),
})
export type RelationRow = z.infer<typeof RelationRow>

export const SmelterRow = z.object({
  ...row,
  cid: z.string(),
  mineral: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  country: z.string().optional(),
  state: z.string().optional(),
  city: z.string().optional(),
  date: Day.optional(),
  retired: Day.optional(),
  successor: z.string().optional(),
})
export type SmelterRow = z.infer<typeof SmelterRow>

export const StatusRow = z.object({
  ...row,
  cid: z.string(),
  status: z.string(),
  date: Day,
  validTo: Day.optional(),
  scheme: z.string(),
  operation: z.string().optional(),
  eligibility: z.string().optional(),
  source: z.string().optional(),
})
export type StatusRow = z.infer<typeof StatusRow>

export const OriginRow = z.object({
  ...row,
  cid: z.string(),
  mineral: z.string().optional(),
  text: z.string(),
  origins: z.array(StatedOrigin),
  date: Day.optional(),
  source: z.string().optional(),
})
export type OriginRow = z.infer<typeof OriginRow>

export const CahraRow = z.object({
  ...row,
  list: z.string(),
  date: Day,
  country: z.string(),
  region: z.string().optional(),
  regionsComplete: z.boolean(),
  confirmed: z.boolean(),
  minerals: z.array(z.string()).optional(),
  reason: z.string().optional(),
  validTo: Day.optional(),
})
export type CahraRow = z.infer<typeof CahraRow>

export const WatchRow = z.object({
  ...row,
  list: z.string(),
  date: Day,
  kind: z.enum(['smelter', 'company', 'country']),
  id: z.string().optional(),
  name: z.string().optional(),
  country: z.string().optional(),
  /** Of risk: a code of `graph/lists/watch-classes.ts`, or the list's own word. */
  class: z.string().optional(),
  reason: z.string().optional(),
  validTo: Day.optional(),
})
export type WatchRow = z.infer<typeof WatchRow>

/** The lists by the name INTERFACE gives them. */
export const listRows = {
  bom: BomRow,
  suppliers: SupplierRow,
  relations: RelationRow,
  smelters: SmelterRow,
  'smelter-status': StatusRow,
  'smelter-origins': OriginRow,
  cahra: CahraRow,
  'watch-list': WatchRow,
} as const
export const ListKind = z.enum([
  'bom',
  'suppliers',
  'relations',
  'smelters',
  'smelter-status',
  'smelter-origins',
  'cahra',
  'watch-list',
])
export type ListKind = z.infer<typeof ListKind>

/** What one list file held, with its rows typed by `kind`. */
export type ListRows = { [K in ListKind]: z.infer<(typeof listRows)[K]>[] }
export type ListContent = {
  [K in ListKind]: { kind: K; rows: ListRows[K]; unread?: readonly UnreadRow<ListRows[K][number]>[] }
}[ListKind]

/**
 * A row that is left out, as far as it was read: what could not be read is blank, and `unread` has its columns by the
 * names of docs/lists.md. Earlier rows it may restate do not end (rule 24).
 */
export interface UnreadRow<Row> {
  readonly row: Row
  readonly unread: readonly string[]
}

/** The stored file a fact came from. `id` is its sha-256 (lower-case hex): the same bytes are the same fact. */
export const StoredFile = z
  .object({ id: z.string(), name: z.string(), bytes: z.number().int() })
  .meta({ id: 'StoredFile' })
export type StoredFile = z.infer<typeof StoredFile>

const dayDecided = { day: Day }

/**
 * What a person is asked the meaning of; the same text is the same subject, in whatever case, width and punctuation
 * (`reviewIdOf`). A smelter's `mineral` is absent where its line does not say it, `cid` is one that no list settles;
 * a part's text is a number on a product list of `company`, a scope's its description; a watch list's entry lists a
 * company or smelter (`of`), with the country it gives.
 */
export const Subject = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('smelter'),
      text: z.string(),
      mineral: z.string().optional(),
      cid: z.string().optional(),
    }),
    z.object({ kind: z.literal('company'), text: z.string() }),
    z.object({ kind: z.literal('part'), text: z.string(), company: z.string() }),
    z.object({ kind: z.literal('origin'), text: z.string() }),
    z.object({ kind: z.literal('scope'), text: z.string(), company: z.string() }),
    z.object({
      kind: z.literal('watch'),
      text: z.string(),
      of: z.enum(['company', 'smelter']),
      country: z.string().optional(),
    }),
  ])
  .meta({ id: 'Subject' })
export type Subject = z.infer<typeof Subject>

/** One line of one file, or with a declarant all of a form. */
export const Place = z.object({ file: z.string(), row: z.number().int().optional() }).meta({ id: 'Place' })
export type Place = z.infer<typeof Place>

/**
 * A person's dated word about facts; a fact itself (rules 3, 9, 10, 18, 19, 20). The newest about the same stands.
 *
 * `identity`: the subject `is` what `ids` name (a CID, a company, numbers of parts that a listed number means or a
 * described scope covers, in which `*` stands for any characters and `?` for one; origins as `originId` writes them),
 * `isNot` them (they are not proposed again) or is its `own`: on no list, covering nothing. With `place` only there, else wherever the text stands, earlier and later. `name`: what
 * the person saw it called. `undo` takes a decision back as if it had never been made.
 */
export const Decision = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('acceptance'),
      declaration: z.string(),
      state: z.enum(['accepted', 'rejected', 'withdrawn']),
      ...dayDecided,
    }),
    z.object({
      kind: z.literal('correction'),
      declaration: z.string(),
      declarant: z.string().optional(),
      scope: Scope.optional(),
      effective: Day.optional(),
      ...dayDecided,
    }),
    z.object({
      kind: z.literal('sameDescription'),
      company: z.string(),
      description: z.string(),
      replacedBy: z.string(),
      ...dayDecided,
    }),
    z.object({
      kind: z.literal('identity'),
      subject: Subject,
      verdict: z.enum(['is', 'isNot', 'own']),
      ids: z.array(z.string()),
      name: z.string().optional(),
      place: Place.optional(),
      ...dayDecided,
    }),
    z.object({
      kind: z.literal('merge'),
      company: z.string(),
      into: z.string(),
      name: z.string().optional(),
      ...dayDecided,
    }),
    z.object({ kind: z.literal('undo'), decision: z.string(), ...dayDecided }),
  ])
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof Decision>

/** Whose word something rests on: `on` the day it was made; `text`: what it is about, as typed. */
export const DecisionNote = z
  .object({
    id: z.string(),
    by: z.string(),
    on: Day,
    text: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'DecisionNote' })
export type DecisionNote = z.infer<typeof DecisionNote>

/** Evidence: where a statement stands, down to the cell; a call when nobody uploaded a file. */
export const Evidence = z
  .object({
    kind: z.enum([
      'declaration',
      'bom',
      'relation',
      'supplier',
      'smelterList',
      'status',
      'origin',
      'cahra',
      'watchList',
    ]),
    file: z.string(),
    fileName: z.string(),
    sheet: z.string().optional(),
    cell: z.string().optional(),
    value: z.string().optional(),
    date: Day.optional(),
    received: Day,
    declaration: z.string().optional(),
    company: z.string().optional(),
    companyName: z.string().optional(),
    template: z.string().optional(),
    version: z.string().optional(),
    scope: Scope.optional(),
    /** Where the cell is an answer: its question. */
    question: z.string().optional(),
    /** Where it is of a line: the field, as in `SmelterLine.cells`. */
    field: z.string().optional(),
    /** What the question asks, where the cell is an answer (rule 4), and of which mineral; absent: of the company. */
    role: QuestionRole.optional(),
    mineral: z.string().optional(),
    /** Of a declaration, on the day asked about (rule 8). */
    freshness: z.enum(['fresh', 'ageing', 'stale']).optional(),
    /** Who a person has decided the line or the declarant to be. */
    decision: DecisionNote.optional(),
    /** The line names this CID, which a list has retired: the smelter asked about is in its place from that day on. */
    retired: z.object({ cid: z.string(), from: Day }).optional(),
  })
  .meta({ id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>

/** Strength of a path or hop, best first (rules 9, 16). */
export const Strength = z.enum(['strong', 'medium', 'may-contain'])
export type Strength = z.infer<typeof Strength>

export const Assurance = z.enum(['assured', 'pending', 'unassured', 'failed'])
export type Assurance = z.infer<typeof Assurance>

export const Exposure = z.enum([
  'declared',
  'possible',
  'none declared',
  'recycled',
  'unknown',
  'notAssessed',
])
export type Exposure = z.infer<typeof Exposure>

export const Verdict = z.enum(['act now', 'act', 'ask first', 'ask', 'verify', 'watch', 'report', 'clear'])
export type Verdict = z.infer<typeof Verdict>

/** Why an answer stops short (rule 28). */
export const EndReason = z.enum([
  'noBom',
  'noSupplier',
  'noDeclaration',
  'scopeUnproven',
  'staleNo',
  'staleList',
  'notAnswered',
  'contradicted',
  'noSmelterLine',
  'listIncomplete',
  'smelterNotIdentified',
  'smelterNotListed',
  'originUnknown',
  'originDeferred',
])
export type EndReason = z.infer<typeof EndReason>
