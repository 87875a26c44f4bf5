import type { AcrossFinding, StandingForm } from '../../findings-ledger.js'
import { warning, type AcrossQuestion } from './question.js'
import { textHash } from './text-hash.js'

/** Suppliers whose forms name exactly the same smelters of a mineral: one list, copied from hand to hand? */
export function findCopiedLists({ standing, policy }: AcrossQuestion): AcrossFinding[] {
  const { mineral, smelters } = standing
  const lists = new Map<string, { readonly example: StandingForm; readonly companies: Set<string> }>()
  for (const form of standing.forms) {
    const listed = listedIn(form, smelters)
    if (listed.length < policy.copiedListLeast) continue
    const key = listed.join()
    const known = lists.get(key) ?? { example: form, companies: new Set() }
    lists.set(key, known)
    known.companies.add(form.company)
  }
  return [...lists.values()].flatMap(({ example, companies }) => {
    const [company, other, ...more] = [...companies].sort()
    if (company === undefined || other === undefined) return []
    const named = listedIn(example, smelters)
      .map((index) => smelters[index] ?? '')
      .sort()
    const others = more.length === 0 ? {} : { more: more.length }
    const finding = warning('listCopied', mineral, { company, other, ...others, smelters: named.length })
    return [
      {
        key: `listCopied ${mineral} ${textHash(named.join())}`,
        mineral,
        about: { kind: 'mineral' as const, id: mineral },
        finding,
        companies: [company, other, ...more],
        smelters: [],
      },
    ]
  })
}

/** Undecided lines are nodes of a company of its own and never those of another. */
const listedIn = ({ uses }: StandingForm, smelters: readonly string[]): number[] =>
  Array.from(uses).filter((index) => /^CID\d{6}$/.test(smelters[index] ?? ''))
