/**
 * What every process looks at first: which revision is the newest, and how far findings are settled. Its lock is the
 * one lock of the graph: whoever writes takes it before anything else, so that nobody waits for another in a circle.
 */
import type { Statements } from './connect.js'

export interface GraphState {
  /** Of this graph and no other: a new one where the database was emptied. */
  readonly id: string
  readonly revision: number
  /** How often findings were settled. */
  readonly settlement: number
  /** The attempt to write that was committed last. */
  readonly committed: string
}

/** Makes the state of an empty graph where there is none. */
export async function createState({ rows }: Statements): Promise<void> {
  await rows(
    `MERGE (s:State {key: 'graph'})
     ON CREATE SET s.id = randomUUID(), s.revision = 0, s.settlement = 0, s.committed = ''`,
  )
}

/** `undefined` where no process has made one, or somebody has emptied the database since. */
export const readState = async ({ rows }: Statements): Promise<GraphState | undefined> =>
  stateIn(await rows("MATCH (s:State {key: 'graph'}) RETURN properties(s) AS state"))

/** The same, with its lock until the transaction ends. */
export const lockState = async ({ rows }: Statements, attempt: string): Promise<GraphState | undefined> =>
  stateIn(
    await rows("MATCH (s:State {key: 'graph'}) SET s.attempt = $attempt RETURN properties(s) AS state", {
      attempt,
    }),
  )

export async function writeState(
  { rows }: Statements,
  { revision, settlement, committed }: Omit<GraphState, 'id'>,
): Promise<void> {
  await rows("MATCH (s:State {key: 'graph'}) SET s += $state", {
    state: { revision, settlement, committed },
  })
}

const stateIn = ([row]: readonly Readonly<Record<string, unknown>>[]): GraphState | undefined =>
  row?.['state'] as GraphState | undefined // written by the functions above alone
