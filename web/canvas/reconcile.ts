/** A pure difference between what is drawn and what should be: the canvas applies it in one batch. */
export interface Drawn {
  readonly id: string
  readonly data: Readonly<Record<string, unknown>>
  readonly classes: string
  readonly position?: { readonly x: number; readonly y: number }
}

export interface Changes<Element extends Drawn> {
  readonly add: readonly Element[]
  readonly update: readonly Element[]
  readonly remove: readonly string[]
}

/** `next` in its order: what is new, what looks or stands otherwise; `remove`: ids no longer there. */
export function reconcile<Element extends Drawn>(
  previous: ReadonlyMap<string, Element>,
  next: readonly Element[],
): Changes<Element> {
  const add: Element[] = []
  const update: Element[] = []
  const kept = new Set<string>()

  for (const element of next) {
    const before = previous.get(element.id)
    kept.add(element.id)
    if (!before) add.push(element)
    else if (!isSame(before, element)) update.push(element)
  }
  return { add, update, remove: [...previous.keys()].filter((id) => !kept.has(id)) }
}

const isSame = (a: Drawn, b: Drawn) =>
  a.classes === b.classes &&
  a.position?.x === b.position?.x &&
  a.position?.y === b.position?.y &&
  hasSameEntries(a.data, b.data)

function hasSameEntries(a: Drawn['data'], b: Drawn['data']): boolean {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => Object.is(a[name], b[name]))
}
