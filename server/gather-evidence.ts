import type { TraceReply } from '../graph/api/trace.js'
import type { Evidence } from '../graph/model.js'
import { evidenceKey, type ShownEvidence } from './text/smelter-text.js'
import { smeltersShown } from './text/trace-text.js'
import type { Workspace } from './workspace.js'

const statementsShown = 3
/** Enough to find one of each kind among. */
const statementsAsked = 50
/** What led to a verdict comes first: who names it, what its standing is, where it mines; last that a list knows it. */
const kindsShown: readonly Evidence['kind'][] = [
  'declaration',
  'status',
  'origin',
  'watchList',
  'smelterList',
]

/** The statements behind the smelters a terminal shows of a trace, one of each kind where there are several. */
export async function gatherEvidence(
  workspace: Pick<Workspace, 'evidence'>,
  { question, minerals }: TraceReply,
): Promise<ShownEvidence> {
  const gathered = new Map<string, readonly Evidence[]>()
  for (const { mineral, smelters } of minerals)
    for (const { smelter } of smelters.items.slice(0, smeltersShown)) {
      const { items } = await workspace.evidence({
        node: `smelter:${smelter}`,
        mineral,
        asOf: question.asOf,
        revision: question.revision,
        limit: statementsAsked,
      })
      gathered.set(evidenceKey(mineral, smelter), chosenOf(items))
    }
  return gathered
}

function chosenOf(statements: readonly Evidence[]): readonly Evidence[] {
  const firstOfKind = kindsShown.flatMap(
    (kind) => statements.find((statement) => statement.kind === kind) ?? [],
  )
  const others = statements.filter(({ file }) => !firstOfKind.some((first) => first.file === file))
  return [...firstOfKind, ...others].slice(0, statementsShown)
}
