import type { TraceReply } from '../graph/api.js'
import type { Evidence } from '../graph/model.js'
import { evidenceKey, type ShownEvidence } from './text/smelter-text.js'
import { smeltersShown } from './text/trace-text.js'
import type { Workspace } from './workspace.js'

const statementsShown = 2

/** The newest statements behind the smelters a terminal shows of a trace. */
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
        limit: statementsShown,
      })
      gathered.set(evidenceKey(mineral, smelter), items)
    }
  return gathered
}
