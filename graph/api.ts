/**
 * Requests and replies shared by server, command line and web client. Browser-safe: imports zod and graph/model.
 * Every list is `{ items, total, next }`: `next` is a cursor or null.
 */
import { z } from 'zod'
import {
  Assurance,
  Day,
  Decision,
  Declaration,
  EndReason,
  Evidence,
  Exposure,
  Finding,
  OriginKind,
  Place,
  Scope,
  Strength,
  Subject,
  Verdict,
} from './model.js'

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int(), next: z.string().nullable() })

/** The ten covered countries are always judged, under this list id (rule 22). */
export const coveredList = 'covered'

/** Reason codes say what led to a verdict and what evidence would change it; texts live in graph/text. */
export const Reason = z
  .object({
    code: z.string(),
    list: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Reason' })
export type Reason = z.infer<typeof Reason>

export const TracedOrigin = z
  .object({
    kind: OriginKind,
    country: z.string().nullable(),
    region: z.string().nullable(),
    group: z.string().optional(),
    /** Companies that say so; a reference list is not one. */
    declarants: z.number().int(),
    weak: z.boolean(),
    byReference: z.boolean(),
  })
  .meta({ id: 'TracedOrigin' })
export type TracedOrigin = z.infer<typeof TracedOrigin>

export const TracedSmelter = z
  .object({
    smelter: z.string(),
    name: z.string(),
    identity: z.enum(['listed', 'named', 'notIdentified']),
    country: z.string().optional(),
    assurance: Assurance,
    statuses: z.array(
      z.object({
        scheme: z.string(),
        status: z.string(),
        date: Day,
        validTo: Day.optional(),
        operation: z.string().optional(),
        eligibility: z.string().optional(),
      }),
    ),
    origins: z.array(TracedOrigin),
    /** Declarants that named an origin, said unknown, said nothing (rule 22). */
    said: z.object({ named: z.number().int(), unknown: z.number().int(), nothing: z.number().int() }),
    strength: Strength,
    suppliers: z.number().int(),
    minTier: z.number().int(),
    exposure: z.record(z.string(), Exposure),
    verdict: z.record(z.string(), Verdict),
    reasons: z.array(Reason),
  })
  .meta({ id: 'TracedSmelter' })
export type TracedSmelter = z.infer<typeof TracedSmelter>

export const TraceEnd = z
  .object({
    reason: EndReason,
    company: z.string().nullable(),
    companyName: z.string().nullable(),
    parts: z.array(z.string()),
    smelter: z.string().nullable(),
    smelterName: z.string().nullable(),
    /** Smelters whose lines count nowhere (`contradicted`). */
    smelters: z.array(z.string()),
    /** Worst assurance among them. */
    worst: Assurance.optional(),
  })
  .meta({ id: 'TraceEnd' })
export type TraceEnd = z.infer<typeof TraceEnd>

const count = z.number().int()
export const Coverage = z
  .object({
    companies: count,
    covered: count,
    notAsked: count,
    answered: count,
    /** Of the answered: all its forms in force say that it uses none, and list no smelter. */
    usesNone: count,
    stale: count,
    /** Of those not answered: forms are in force, but none is proven to speak for what was asked (rule 9). */
    unproven: count,
    smeltersIdentified: count,
    assured: count,
    originKnown: count,
    outOfScope: count,
  })
  .meta({ id: 'Coverage' })
export type Coverage = z.infer<typeof Coverage>

const answerCounts = z.object({ yes: count, no: count, unknown: count, blank: count })
export const Stated = z
  .object({
    used: answerCounts,
    remains: answerCounts,
    covered: answerCounts,
    cahra: answerCounts,
    recycled: answerCounts,
    /** Answers to the response-rate question by band, as the form words it. */
    response: z.record(z.string(), count),
    /** The single answers with their cells, by company id. */
    cells: z.array(
      z.object({
        company: z.string(),
        declaration: z.string(),
        question: z.enum(['used', 'remains', 'covered', 'cahra', 'recycled', 'response']),
        answer: z.string().nullable(),
        sheet: z.string(),
        cell: z.string(),
      }),
    ),
  })
  .meta({ id: 'Stated' })
export type Stated = z.infer<typeof Stated>

/** list id → exposure → assurance → number of smelters; absent cells are 0. */
export const Grid = z
  .record(z.string(), z.record(z.string(), z.record(z.string(), count)))
  .meta({ id: 'Grid' })
export type Grid = z.infer<typeof Grid>

/** Whether an area stands on a list; `perhaps`: only regions of it, or unconfirmed; `notAssessed`: no entry in force. */
const AreaPlacing = z.enum(['listed', 'perhaps', 'notListed', 'notAssessed'])

/** A place that feed comes from, all its regions taken together, and of how many smelters, unidentified ones too. */
export const OriginPlace = z
  .object({
    kind: z.enum(['country', 'group', 'recycled']),
    country: z.string().nullable(),
    group: z.string().optional(),
    smelters: count,
    /** Of them, those by claims that are all weak (rule 21): they point there, and prove nothing. */
    weak: count,
    /** Of them, those by a strong path; the others may be in the product. */
    strong: count,
    /** By list, the worst over its regions; absent for recycled feed. */
    placing: z.record(z.string(), AreaPlacing).optional(),
  })
  .meta({ id: 'OriginPlace' })
export type OriginPlace = z.infer<typeof OriginPlace>

/** Where the smelters shown get their feed, each of them counted once below. */
export const OriginSummary = z
  .object({
    /** Most smelters first, then by id. */
    places: z.array(OriginPlace),
    known: count,
    /** Only weak claims name a place. */
    weak: count,
    /** Nothing but "confirmed as per RMI". */
    deferred: count,
    /** No place named, or said unknown. */
    unknown: count,
    /** Reached by a strong path. */
    strong: count,
  })
  .meta({ id: 'OriginSummary' })
export type OriginSummary = z.infer<typeof OriginSummary>

export const MineralTrace = z
  .object({
    mineral: z.string(),
    coverage: Coverage,
    stated: Stated,
    grid: Grid,
    origins: OriginSummary,
    smelters: pageOf(TracedSmelter),
    ends: pageOf(TraceEnd),
    findings: z.array(Finding),
  })
  .meta({ id: 'MineralTrace' })
export type MineralTrace = z.infer<typeof MineralTrace>

const TracedQuestion = z.object({
  product: z.string().optional(),
  company: z.string().optional(),
  part: z.string().optional(),
  name: z.string(),
  asOf: Day,
  revision: count,
  lists: z.array(z.string()),
  mineral: z.string().optional(),
})

export const TraceReply = z
  .object({
    question: TracedQuestion,
    minerals: z.array(MineralTrace),
    /** The policy's word for every cell of a grid, by exposure and assurance (rule 25). */
    verdicts: z.record(z.string(), z.record(z.string(), Verdict)),
  })
  .meta({ id: 'TraceReply' })
export type TraceReply = z.infer<typeof TraceReply>

export const TracedCompany = z
  .object({
    company: z.string(),
    name: z.string(),
    /** Fewest supply steps over all minerals; 0: the company asked about. */
    tier: count,
    /** Minerals it is in reach for. */
    minerals: z.array(z.string()),
    /** Of them, those all its forms in force say it uses none of, listing no smelter (rule 11). */
    usesNone: z.array(z.string()),
    /** `covered`: no form of its own, but a customer's speaks for it (rule 14). */
    standing: z.enum(['answered', 'stale', 'covered', 'none']),
    scope: Scope.optional(),
    /** Smelters its counted lines name, per mineral. */
    smelters: count,
    /** Ends of the trace at it. */
    ends: count,
  })
  .meta({ id: 'TracedCompany' })
export type TracedCompany = z.infer<typeof TracedCompany>

/** Companies by tier, then name. */
export const TraceCompanies = z
  .object({
    question: TracedQuestion,
    /** How deep the supply goes. */
    tiers: count,
    companies: pageOf(TracedCompany),
  })
  .meta({ id: 'TraceCompanies' })
export type TraceCompanies = z.infer<typeof TraceCompanies>

/** Query of GET /trace, /trace/picture and /trace/companies. Exactly one of `product`, `company`. */
export const TraceQuery = z.object({
  product: z.string().optional().meta({ description: 'product number', example: 'LD-100' }),
  company: z.string().optional().meta({ description: 'company id, instead of a product' }),
  part: z.string().optional(),
  mineral: z.string().optional().meta({ example: 'tin' }),
  asOf: Day.optional().meta({ description: 'default: today' }),
  revision: z.coerce.number().int().optional(),
  list: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ description: 'CAHRA list id, repeatable; default: all imported' }),
  strength: Strength.optional().meta({ description: 'weakest strength shown' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .meta({ description: 'smelters and ends per mineral, or companies; default 500' }),
  after: z.string().optional().meta({ description: 'the `next` of the page before' }),
})
export type TraceQuery = z.infer<typeof TraceQuery>

/**
 * A trace as a drawing: nodes in tier columns, siblings of one kind grouped with counts (WEB §4.4), so that a
 * company-scope form with 350 smelters stays readable. Ids are stable from one reply to the next.
 */
export const PictureNode = z
  .object({
    id: z.string(),
    kind: z.enum(['product', 'company', 'smelter', 'origin', 'gap', 'group']),
    label: z.string(),
    /** A company's name without its legal form, where it has one: for places too narrow for the whole. */
    short: z.string().optional(),
    /** 0 product; 1… tiers; smelters one past the last tier, origins one past that. */
    column: z.number().int(),
    /**
     * Domain id for evidence and links: product number, company id, CID, an origin's country code, `BJ-AL`,
     * `group:<name>` or `recycled`; absent for gap and group.
     */
    ref: z.string().optional(),
    minerals: z.array(z.string()),
    scope: Scope.optional(),
    stale: z.boolean().optional(),
    answered: z.boolean().optional(),
    assurance: Assurance.optional(),
    identity: z.enum(['listed', 'named', 'notIdentified']).optional(),
    exposure: Exposure.optional(),
    verdict: Verdict.optional(),
    originKind: OriginKind.optional(),
    /** Of an area, on the list judged against, or the worst of all; of a group the worst in it. */
    placing: AreaPlacing.optional(),
    reason: EndReason.optional(),
    /** Of a gap: trace ends it stands for, one per mineral; `count` has each company, smelter or part once. */
    ends: count.optional(),
    /** For a group: what it holds, and how many by assurance, by answered/stale/covered/none, or by placing. */
    groupOf: z.enum(['product', 'company', 'smelter', 'origin', 'gap']).optional(),
    count: count.optional(),
    mix: z.record(z.string(), count).optional(),
    members: z
      .array(
        z.object({
          id: z.string(),
          label: z.string(),
          ref: z.string().optional(),
          placing: AreaPlacing.optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'PictureNode' })
export type PictureNode = z.infer<typeof PictureNode>

export const PictureEdge = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    kind: z.enum(['SUPPLIED_BY', 'CONTAINS', 'USES', 'SOURCES_FROM', 'ENDS']),
    minerals: z.array(z.string()),
    strength: Strength.optional(),
    /** Statements behind it: wider lines have more. */
    weight: z.number().int(),
    weak: z.boolean().optional(),
    /** Back to a smaller tier: a cycle, drawn once with a mark. */
    back: z.boolean().optional(),
  })
  .meta({ id: 'PictureEdge' })
export type PictureEdge = z.infer<typeof PictureEdge>

export const Picture = z
  .object({
    columns: z.array(
      z.object({
        column: z.number().int(),
        kind: z.enum(['product', 'tier', 'smelter', 'origin']),
        tier: count.optional(),
        count,
      }),
    ),
    nodes: z.array(PictureNode),
    edges: z.array(PictureEdge),
    /** What is behind the grouping. */
    totals: z.object({ nodes: count, edges: count, grouped: count }),
  })
  .meta({ id: 'Picture' })
export type Picture = z.infer<typeof Picture>

/** A value of one of the three facets a drawing can leave out. */
const HiddenValue = z
  .string()
  .regex(/^(mineral|assurance|exposure):.+$/, 'must be a facet and a value, such as mineral:tin')

/** `group`: siblings of one kind above this many are grouped; `open`: group ids drawn as single nodes. */
export const PictureQuery = TraceQuery.omit({ limit: true, after: true }).extend({
  group: z.coerce.number().int().min(2).max(500).optional(),
  open: z.union([z.string(), z.array(z.string())]).optional(),
  against: z.string().optional().meta({
    description: 'the one list that rings, fills and `hide` speak of; default: the worst of all asked',
  }),
  hide: z
    .union([HiddenValue, z.array(HiddenValue)])
    .optional()
    .meta({
      description:
        'repeatable; `mineral:tin`, `assurance:failed`, `exposure:unknown`: drawn without those smelters',
    }),
})
export type PictureQuery = z.infer<typeof PictureQuery>

export const NodeSummary = z
  .object({
    kind: z.enum(['product', 'company', 'smelter', 'origin', 'declaration']),
    id: z.string(),
    name: z.string(),
    detail: z.string().optional(),
    minerals: z.array(z.string()).optional(),
    /** Of a company found by it: a number its product lists name, which its trace can be narrowed to. */
    part: z.string().optional(),
    aliases: z.array(z.string()).optional(),
  })
  .meta({ id: 'NodeSummary' })
export type NodeSummary = z.infer<typeof NodeSummary>

export const PathReply = pageOf(
  z.object({
    strength: Strength,
    mineral: z.string(),
    hops: z.array(
      z.object({
        kind: z.enum(['SUPPLIED_BY', 'CONTAINS', 'STANDS', 'USES', 'SOURCES_FROM']),
        from: NodeSummary,
        to: NodeSummary,
        mineral: z.string(),
        evidence: z.array(Evidence),
      }),
    ),
  }),
).meta({ id: 'PathReply' })
export type PathReply = z.infer<typeof PathReply>

export const EvidenceReply = pageOf(Evidence).meta({ id: 'EvidenceReply' })
export type EvidenceReply = z.infer<typeof EvidenceReply>

export const Difference = z
  .object({
    adds: z.array(z.string()),
    changes: z.array(z.string()),
    ends: z.array(z.string()),
    omits: z.array(z.string()),
    counts: z.object({ adds: count, changes: count, ends: count, omits: count }),
  })
  .meta({
    id: 'Difference',
    description: 'rows of a list, the first thousand of each; counts has all of them',
  })

/** Why a file was not taken: `message` in English, texts of `code` with `params` in graph/text. */
const NotTaken = z.object({
  code: z.string(),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** What became of one uploaded file. `state` moves waiting → running → applied | known | previewed | refused | failed. */
export const FileReport = z
  .object({
    id: z.string(),
    name: z.string(),
    bytes: z.number().int(),
    file: z.string().optional().meta({ description: 'sha-256, once stored' }),
    state: z.enum(['waiting', 'running', 'applied', 'known', 'previewed', 'refused', 'failed']),
    complete: z.literal(true).optional().meta({ description: 'its list is complete (rule 24)' }),
    step: z.enum(['store', 'read', 'apply']).optional(),
    progress: z.number().min(0).max(1).optional(),
    what: z
      .object({
        kind: z.string().meta({ description: 'declaration, or the list’s name' }),
        template: z.string().optional(),
        version: z.string().optional(),
        language: z.string().optional(),
        company: z.string().optional(),
        companyName: z.string().optional(),
        rows: z.number().int().optional(),
        minerals: z.array(z.string()).optional(),
      })
      .optional(),
    findings: z.array(Finding),
    difference: Difference.optional(),
    revision: z.number().int().optional(),
    reason: NotTaken.optional(),
    received: z.iso.datetime(),
  })
  .meta({ id: 'FileReport' })
export type FileReport = z.infer<typeof FileReport>

export const UploadReply = z.object({ jobs: z.array(FileReport) }).meta({ id: 'UploadReply' })
export type UploadReply = z.infer<typeof UploadReply>

export const DeclarationSummary = z
  .object({
    id: z.string(),
    fileName: z.string(),
    company: z.string(),
    companyName: z.string(),
    template: z.string(),
    version: z.string(),
    language: z.string(),
    scope: z.string().optional(),
    effective: Day,
    received: Day,
    state: z.enum(['accepted', 'rejected', 'withdrawn']),
    smelterLines: z.number().int(),
    findings: z.number().int(),
  })
  .meta({ id: 'DeclarationSummary' })
export type DeclarationSummary = z.infer<typeof DeclarationSummary>

/** The fact after which a finding held, or no longer did; `day` when only a day had come. */
export const Cause = z
  .object({
    revision: count,
    day: Day,
    kind: z.enum(['declaration', 'list', 'decision', 'policy', 'day']),
    id: z.string().optional(),
    name: z.string().optional(),
  })
  .meta({ id: 'Cause' })

/** What declarations and lists show when they are held against each other, kept with its history. */
export const KeptFinding = z
  .object({
    id: z.string(),
    finding: Finding,
    /** Who says so: of many, examples of each side. */
    companies: z.array(z.object({ id: z.string(), name: z.string() })),
    smelters: z.array(z.string()),
    state: z.enum(['open', 'closed']),
    opened: Cause,
    closed: Cause.optional(),
  })
  .meta({ id: 'KeptFinding' })
export type KeptFinding = z.infer<typeof KeptFinding>

export const FindingPage = pageOf(KeptFinding).meta({ id: 'FindingPage' })
export type FindingPage = z.infer<typeof FindingPage>

const counted = <Value extends z.ZodType<string>>(value: Value) => z.array(z.object({ value, count }))

/** A page, and how many there are per value of a filter, the other filters kept: most first, ties by value. */
export const FindingsReply = FindingPage.extend({
  counts: z.object({
    states: counted(z.enum(['open', 'closed'])),
    codes: counted(z.string()),
    minerals: counted(z.string()),
  }),
}).meta({ id: 'FindingsReply' })
export type FindingsReply = z.infer<typeof FindingsReply>

export const DeclarationReply = DeclarationSummary.extend({
  declaration: Declaration,
  /** Open findings across declarations that bear on it: by its company, or about smelters it names. */
  across: FindingPage,
  stands: z.array(z.object({ mineral: z.string(), key: z.string(), strength: Strength })),
}).meta({ id: 'DeclarationReply' })
export type DeclarationReply = z.infer<typeof DeclarationReply>

/** The start page's numbers. */
export const Overview = z
  .object({
    revision: z.number().int(),
    at: z.string(),
    products: count,
    companies: count,
    smelters: count,
    declarations: count,
    lists: z.array(z.object({ kind: z.string(), name: z.string(), received: Day, rows: count })),
    areaLists: z.array(z.object({ id: z.string(), date: Day, entries: count })),
  })
  .meta({ id: 'Overview' })
export type Overview = z.infer<typeof Overview>

/** Query of every list: `after` is the `next` of the page before. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).optional().meta({ description: 'default 100' }),
  after: z.string().optional().meta({ description: 'the `next` of the page before' }),
})
export type PageQuery = z.infer<typeof PageQuery>

export const FindingsQuery = PageQuery.extend({
  state: z.enum(['open', 'closed']).optional().meta({ description: 'default: both, open ones first' }),
  code: z.string().optional().meta({ example: 'originsDisputed' }),
  mineral: z.string().optional().meta({ example: 'tin' }),
  company: z.string().optional().meta({ description: 'company id: what it says, or names a smelter of' }),
  smelter: z.string().optional().meta({ description: 'CID' }),
  declaration: z.string().optional().meta({ description: 'sha-256 of a form it bears on' }),
  revision: z.coerce.number().int().optional().meta({ description: 'as known then; default: now' }),
})
export type FindingsQuery = z.infer<typeof FindingsQuery>

export const NodePage = pageOf(NodeSummary).meta({ id: 'NodePage' })
export type NodePage = z.infer<typeof NodePage>

export const JobPage = pageOf(FileReport).meta({ id: 'JobPage' })
export type JobPage = z.infer<typeof JobPage>

export const DeclarationPage = pageOf(DeclarationSummary).meta({ id: 'DeclarationPage' })
export type DeclarationPage = z.infer<typeof DeclarationPage>

/** `from`, `to`: a product number, a company's id or name, a CID, a country's code or name. */
export const PathQuery = z.object({
  from: z.string().min(1).meta({ example: 'LD-100' }),
  to: z.string().min(1).meta({ example: 'CD' }),
  mineral: z.string().optional().meta({ example: 'tin' }),
  k: z.coerce
    .number()
    .int()
    .min(1)
    .max(50)
    .optional()
    .meta({ description: 'how many, best first; default 5' }),
  asOf: Day.optional().meta({ description: 'default: today' }),
  revision: z.coerce.number().int().optional(),
})
export type PathQuery = z.infer<typeof PathQuery>

const NodeKey = z
  .string()
  .regex(/^(product|company|smelter|origin):.+$/s, 'must be a kind and an id, such as smelter:CID900001')
  .meta({
    description:
      '`product:`, `company:`, `smelter:` or `origin:` and the id; origins too: `recycled`, `unknown`, `BJ-AL`',
  })

/** A node, or an edge by both its ends. */
export const EvidenceQuery = PageQuery.extend({
  node: NodeKey.optional().meta({ example: 'smelter:CID900001' }),
  from: NodeKey.optional(),
  to: NodeKey.optional(),
  mineral: z.string().optional(),
  asOf: Day.optional().meta({ description: 'default: today' }),
  revision: z.coerce.number().int().optional(),
})
export type EvidenceQuery = z.infer<typeof EvidenceQuery>

/** A word of a person, and whether it was taken back since. `at`: when it was made. */
export const DecisionRecord = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    by: z.string(),
    reason: z.string().optional(),
    decision: Decision,
    review: z.string().optional().meta({ description: 'the text an identity is about' }),
    undone: z
      .object({ id: z.string(), at: z.iso.datetime(), by: z.string(), reason: z.string().optional() })
      .optional(),
  })
  .meta({ id: 'DecisionRecord' })
export type DecisionRecord = z.infer<typeof DecisionRecord>

export const DecisionPage = pageOf(DecisionRecord).meta({ id: 'DecisionPage' })
export type DecisionPage = z.infer<typeof DecisionPage>

/** Why a candidate was proposed: codes with parameters, whose texts live in web/i18n. */
export const MatchReason = z
  .object({
    code: z.string(),
    speaks: z.enum(['for', 'against', 'open']),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'MatchReason' })
export type MatchReason = z.infer<typeof MatchReason>

/**
 * What a text may mean. `id`: a CID, a company, a part that a listed number may mean or a scope cover (or a pattern of
 * numbers, `*` for all), an origin (`CD`, `BJ-AL`, `recycled`). `likeness`: 0 to 1.
 */
export const Candidate = z
  .object({
    id: z.string(),
    name: z.string(),
    mineral: z.string().optional(),
    country: z.string().optional(),
    likeness: z.number().min(0).max(1),
    reasons: z.array(MatchReason),
  })
  .meta({ id: 'Candidate' })
export type Candidate = z.infer<typeof Candidate>

/** Where a text stands; `file` and `row` are what a decision for this place alone names. */
export const ReviewPlace = z
  .object({
    file: z.string(),
    fileName: z.string(),
    row: z.number().int().optional(),
    sheet: z.string().optional(),
    cell: z.string().optional(),
    company: z.string().optional(),
    companyName: z.string().optional(),
    received: Day,
    waits: z.boolean(),
    superseded: z
      .boolean()
      .meta({ description: 'other forms of the company have taken the place of this one' }),
  })
  .meta({ id: 'ReviewPlace' })
export type ReviewPlace = z.infer<typeof ReviewPlace>

/**
 * A text that a person has to tell the meaning of, wherever it stands (rules 9, 10, 18–20). `since`: when it was
 * first received; `products`: those that a BOM line leads from to a company that holds it, through relations too;
 * `clues`: what stands beside it; `candidates`: best first, those turned down left out. What superseded forms alone hold
 * is not listed.
 */
export const Review = z
  .object({
    id: z.string(),
    subject: Subject,
    companyName: z.string().optional().meta({ description: 'of a part or scope' }),
    clues: z.record(z.string(), z.string()),
    candidates: z.array(Candidate),
    lines: count,
    files: count,
    companies: count,
    products: count,
    since: Day,
    places: z.array(ReviewPlace),
  })
  .meta({ id: 'Review' })
export type Review = z.infer<typeof Review>

export const SubjectKind = z.enum(['smelter', 'company', 'part', 'origin', 'scope', 'watch'])
export type SubjectKind = z.infer<typeof SubjectKind>

/**
 * How many texts wait per value of a filter, the other filters kept: most first, ties by id; none at zero but the
 * company asked about, so that it has its name.
 */
export const ReviewCounts = z
  .object({
    kinds: z.array(z.object({ kind: SubjectKind, count })),
    companies: z.array(z.object({ id: z.string(), name: z.string(), count })),
  })
  .meta({ id: 'ReviewCounts' })
export type ReviewCounts = z.infer<typeof ReviewCounts>

export const ReviewPage = pageOf(Review).extend({ counts: ReviewCounts }).meta({ id: 'ReviewPage' })
export type ReviewPage = z.infer<typeof ReviewPage>

/** Waiting or not, with every place; `decided`: what was said about the text wherever it stands. */
export const ReviewReply = Review.extend({
  waits: z.boolean(),
  decided: DecisionRecord.optional(),
  rejected: z.array(z.string()),
}).meta({ id: 'ReviewReply' })
export type ReviewReply = z.infer<typeof ReviewReply>

/** What a person may mean by a part of an id or name, best first, with reasons as if it had been proposed. */
export const CandidatesReply = z.object({ items: z.array(Candidate) }).meta({ id: 'CandidatesReply' })
export type CandidatesReply = z.infer<typeof CandidatesReply>

export const CandidatesQuery = z.object({
  text: z.string().trim().min(1).max(200).meta({ description: 'part of an id or name', example: 'tin' }),
})
export type CandidatesQuery = z.infer<typeof CandidatesQuery>

export const ReviewsQuery = PageQuery.extend({
  kind: SubjectKind.optional(),
  text: z.string().optional().meta({ description: 'part of the text, whatever its case and punctuation' }),
  company: z.string().optional().meta({ description: 'only what this company holds' }),
})
export type ReviewsQuery = z.infer<typeof ReviewsQuery>

export const DecisionsQuery = PageQuery.extend({
  kind: z.enum(['acceptance', 'correction', 'sameDescription', 'identity', 'merge', 'undo']).optional(),
  review: z.string().optional().meta({ description: 'those about this text' }),
  text: z.string().optional().meta({ description: 'those about texts that hold this' }),
  declaration: z.string().optional(),
  company: z.string().optional(),
})
export type DecisionsQuery = z.infer<typeof DecisionsQuery>

const said = {
  by: z.string().trim().min(1).max(200).optional().meta({ description: 'who decides; default `local`' }),
  reason: z.string().trim().min(1).max(2_000).optional(),
}
const dated = {
  ...said,
  day: Day.optional().meta({ description: 'the day it speaks from; default: today' }),
}

/** What a person says of a text: it `is` what `ids` name, `isNot`, is its `own`, or has been `replacedBy` a wording. */
export const ReviewRuling = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('is'),
    ids: z.array(z.string().min(1)).min(1).max(1_000),
    place: Place.optional(),
    ...dated,
  }),
  z.object({ verdict: z.literal('isNot'), ids: z.array(z.string().min(1)).min(1).max(1_000), ...said }),
  z.object({ verdict: z.literal('own'), place: Place.optional(), ...dated }),
  z.object({ verdict: z.literal('replacedBy'), description: z.string().min(1), ...dated }),
])
export type ReviewRuling = z.infer<typeof ReviewRuling>

/** Either a state, or what is corrected; a declarant by id or name. */
export const DeclarationRuling = z
  .union([
    z.strictObject({ state: z.enum(['accepted', 'rejected', 'withdrawn']), ...dated }),
    z
      .strictObject({
        declarant: z.string().min(1).optional(),
        scope: Scope.optional(),
        effective: Day.optional(),
        ...dated,
      })
      .refine(({ declarant, scope, effective }) => (declarant ?? scope ?? effective) !== undefined, {
        message: 'say a state, or what is corrected: declarant, scope or effective',
      }),
  ])
  .meta({ id: 'DeclarationRuling' })
export type DeclarationRuling = z.infer<typeof DeclarationRuling>

export const MergeRuling = z.object({
  into: z.string().min(1).meta({ description: 'id of the company that both are' }),
  ...said,
})
export type MergeRuling = z.infer<typeof MergeRuling>

/** What is not this company after all: all that is called so, or one form; what it is, or the name of its own. */
export const SplitRuling = z
  .object({
    text: z.string().min(1).optional(),
    declaration: z.string().min(1).optional(),
    into: z.string().min(1).optional().meta({ description: 'id of the company it is instead' }),
    name: z.string().trim().min(1).optional().meta({ description: 'of a company of its own' }),
    ...said,
  })
  .refine(({ text, declaration }) => (text === undefined) !== (declaration === undefined), {
    message: 'say either the text or the declaration that is another company',
  })
export type SplitRuling = z.infer<typeof SplitRuling>

export const UndoRuling = z.object(said)
export type UndoRuling = z.infer<typeof UndoRuling>

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

export const Health = z
  .object({ status: z.enum(['ok', 'starting', 'stopping']), version: z.string() })
  .meta({ id: 'Health' })
export type Health = z.infer<typeof Health>

/** What is wrong with a profile and how to mend it; texts by `code` in graph/text. `line`: of the text, from 1. */
export const ProfileProblem = z
  .object({
    pointer: z.string().meta({ description: 'JSON pointer (RFC 6901)', example: '/smelterList/columns/id' }),
    line: count,
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    message: z.string(),
  })
  .meta({ id: 'ProfileProblem' })
export type ProfileProblem = z.infer<typeof ProfileProblem>

/** A mapping profile as it is kept; without `revision` its text cannot be used. */
export const ProfileSummary = z
  .object({
    id: z.string(),
    file: z.string().meta({ description: 'sha-256 of its text' }),
    name: z.string().optional(),
    revision: count.optional(),
    languages: z.array(z.string()),
    problems: z.array(ProfileProblem),
  })
  .meta({ id: 'ProfileSummary' })
export type ProfileSummary = z.infer<typeof ProfileSummary>

/** `text`: as somebody wrote it. */
export const ProfileReply = ProfileSummary.extend({ text: z.string() }).meta({ id: 'ProfileReply' })
export type ProfileReply = z.infer<typeof ProfileReply>

export const ProfilePage = pageOf(ProfileSummary).meta({ id: 'ProfilePage' })
export type ProfilePage = z.infer<typeof ProfilePage>

/**
 * A dry run: what is wrong with the profile, and what it reads from the workbook; nothing is kept. `official`: the
 * workbook is a template of its own, which no profile reads.
 */
export const ProfileCheck = z
  .object({
    problems: z.array(ProfileProblem),
    profile: z.object({ id: z.string(), name: z.string(), revision: count }).optional(),
    workbook: z
      .object({
        name: z.string(),
        official: z.boolean(),
        declaration: Declaration.optional(),
        reason: NotTaken.optional(),
      })
      .optional(),
  })
  .meta({ id: 'ProfileCheck' })
export type ProfileCheck = z.infer<typeof ProfileCheck>

/** RFC 9457. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z
      .array(
        z.object({
          pointer: z.string(),
          message: z.string(),
          ...ProfileProblem.pick({ line: true, code: true, params: true }).partial().shape,
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
