/** What a selection lights up: every way from the product to it, and on from it to where the feed is mined. */
interface Step {
  readonly id: string
  readonly from: string
  readonly to: string
}

export interface Highlight {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

/** Node and edge ids on any way through `id` (a node or an edge); linear in the edges. */
export function pathsThrough(edges: readonly Step[], id: string): Highlight {
  const start = edges.find((edge) => edge.id === id)
  const before = walk(edges, start?.from ?? id, 'to', 'from')
  const behind = walk(edges, start?.to ?? id, 'from', 'to')
  return {
    nodes: new Set([...before.nodes, ...behind.nodes]),
    edges: new Set([...before.edges, ...behind.edges, ...(start ? [start.id] : [])]),
  }
}

function walk(edges: readonly Step[], start: string, here: 'from' | 'to', next: 'from' | 'to'): Highlight {
  const byEnd = new Map<string, Step[]>()
  for (const edge of edges) {
    const list = byEnd.get(edge[here])
    if (list) list.push(edge)
    else byEnd.set(edge[here], [edge])
  }

  const nodes = new Set([start])
  const found = new Set<string>()
  for (const id of nodes) {
    for (const edge of byEnd.get(id) ?? []) {
      found.add(edge.id)
      nodes.add(edge[next])
    }
  }
  return { nodes, edges: found }
}
