/**
 * Which items are drawn as themselves and which share a stack. Siblings are those of one kind and column; above
 * `group` of them the most important (or for origins, the listed and most named) stay single and the others are
 * stacked by class: companies by how they answered, smelters by mineral and assurance, origins together.
 */
import type { PictureNode } from '../api/picture.js'
import type { Assurance, Exposure, Verdict } from '../model.js'
import { withoutLegalForm } from '../resolve/legal-forms.js'
import { membersListed, type Item, type Items } from './item.js'
import { worstPlacing } from '../judge/origin-placing.js'
import { worstAssurance, worstExposure, worstOf } from './smelter-items.js'

/** How hard to group: `singles` per kind and column stay out of stacks, opened stacks aside. */
export interface Grouping {
  readonly group: number
  /** Members a class needs to be stacked. */
  readonly least: number
  readonly singles: number
  readonly open: ReadonlySet<string>
  /** More classes of smelters than this share one stack per mineral, then one by assurance alone. */
  readonly classes: number
}

export interface Stacked {
  readonly nodes: readonly PictureNode[]
  /** Number of the node that shows an item, by number of the item. */
  readonly shownAs: Int32Array
  /** Items inside stacks. */
  readonly grouped: number
}

export function stack(items: Items, grouping: Grouping): Stacked {
  const nodes: PictureNode[] = []
  const shownAs = new Int32Array(items.all.length)
  let grouped = 0
  const showSingle = (number: number): void => {
    shownAs[number] = nodes.length
    nodes.push(singleNode(items.at(number)))
  }

  for (const siblings of siblingsOf(items).values()) {
    const { singles, stacks } = arrange(items, siblings, grouping)
    singles.forEach(showSingle)
    for (const [id, members] of stacks) {
      for (const member of members) shownAs[member] = nodes.length
      nodes.push(
        groupNode(
          id,
          members.map((member) => items.at(member)),
        ),
      )
      grouped += members.length
    }
  }
  return { nodes, shownAs, grouped }
}

/** Item numbers by kind and column, in the order met. */
function siblingsOf(items: Items): ReadonlyMap<string, readonly number[]> {
  const siblings = new Map<string, number[]>()
  items.all.forEach(({ kind, column }, number) => {
    const key = `${kind}:${String(column)}`
    const known = siblings.get(key)
    if (known === undefined) siblings.set(key, [number])
    else known.push(number)
  })
  return siblings
}

interface Arranged {
  readonly singles: readonly number[]
  readonly stacks: ReadonlyMap<string, readonly number[]>
}

function arrange(items: Items, siblings: readonly number[], grouping: Grouping): Arranged {
  const first = items.at(siblings[0] ?? 0)
  if (siblings.length <= grouping.group || first.kind === 'gap')
    return { singles: siblings, stacks: new Map() }

  const ranked = [...siblings].sort((a, b) => compareItems(items.at(a), items.at(b)))
  const alwaysSingle = first.kind === 'company' ? grouping.singles / 2 : 0
  const pinned = ranked
    .slice(0, grouping.singles)
    .filter((number, rank) => rank < alwaysSingle || isFinite(items.at(number).importance))
  const rest = ranked.slice(pinned.length)
  const classes = classesOf(items, rest, grouping)

  const singles = [...pinned]
  const stacks = new Map<string, readonly number[]>()
  for (const [name, members] of classes) {
    const id = `group:${first.kind}:${String(first.column)}:${name}`
    if (members.length < grouping.least || grouping.open.has(id)) singles.push(...members)
    else stacks.set(id, members)
  }
  return { singles, stacks }
}

const compareItems = (a: Item, b: Item): number =>
  a.importance === b.importance ? (a.id < b.id ? -1 : 1) : a.importance < b.importance ? -1 : 1

/** The finest classes that are few enough: as named, then by the part before the colon, then by the mix alone. */
function classesOf(
  items: Items,
  numbers: readonly number[],
  { classes }: Grouping,
): ReadonlyMap<string, readonly number[]> {
  const by = (name: (item: Item) => string): Map<string, number[]> => {
    const found = new Map<string, number[]>()
    for (const number of numbers) {
      const key = name(items.at(number))
      const members = found.get(key)
      if (members === undefined) found.set(key, [number])
      else members.push(number)
    }
    return found
  }
  const finest = by(({ stack: { name } }) => name)
  if (finest.size <= classes) return finest
  const perMineral = by(({ stack: { name } }) => name.replace(/:[^:]*$/, ''))
  return perMineral.size <= classes ? perMineral : by(({ stack: { mix } }) => mix)
}

function singleNode({ id, kind, column, minerals, face }: Item): PictureNode {
  const short = kind === 'company' ? withoutLegalForm(face.label) : face.label
  return {
    id,
    kind,
    column,
    minerals: [...minerals].sort(),
    ...face,
    ...(short === face.label ? {} : { short }),
  }
}

function groupNode(id: string, members: readonly Item[]): PictureNode {
  const { kind, column } = members[0] ?? { kind: 'product', column: 0 }
  const mix: Record<string, number> = {}
  for (const member of members) mix[member.stack.mix] = (mix[member.stack.mix] ?? 0) + 1
  return {
    id,
    kind: 'group',
    column,
    label: String(members.length),
    minerals: [...new Set(members.flatMap((member) => [...member.minerals]))].sort(),
    groupOf: kind,
    count: members.length,
    mix,
    members: members.slice(0, membersListed).map(({ id: member, face: { label, ref, placing } }) => ({
      id: member,
      label,
      ...(ref === undefined ? {} : { ref }),
      ...(placing === undefined ? {} : { placing }),
    })),
    ...groupFace(members.map(({ face }) => face)),
  }
}

/** A stack shows the worst that is in it. */
function groupFace(faces: readonly Item['face'][]): Partial<PictureNode> {
  const of = <T>(value: (face: Item['face']) => T | undefined): T[] =>
    faces.flatMap((face) => value(face) ?? [])
  const assurance: Assurance | undefined = worstAssurance(of((face) => face.assurance))
  const exposure: Exposure | undefined = worstExposure(of((face) => face.exposure))
  const verdict: Verdict | undefined = worstOf(of((face) => face.verdict))
  const placing = worstPlacing(of((face) => face.placing))
  return {
    ...(assurance === undefined ? {} : { assurance }),
    ...(exposure === undefined ? {} : { exposure }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(placing === undefined ? {} : { placing }),
  }
}
