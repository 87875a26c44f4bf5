import fc from 'fast-check'
import { SlicePool } from '../../../graph/embedded/slice-pool.js'

describe('a pool of slices', () => {
  it('holds for every owner what was last set, however much was replaced before', () => {
    const change = fc.tuple(
      fc.nat(40),
      fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 6 }),
      fc.nat(9_000),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const pool = new SlicePool()
        const wanted = new Map<number, number[]>()
        for (const [owner, run, padding] of changes) {
          const long = [...run, ...Array<number>(padding).fill(owner)]
          pool.set(owner, long)
          wanted.set(owner, long)
        }
        for (const [owner, run] of wanted) expect(Array.from(pool.slice(owner))).toEqual(run)
      }),
      { numRuns: 30 },
    )
  })

  it('is changed apart from its fork, whichever is written and however often', () => {
    const change = fc.tuple(fc.boolean(), fc.nat(3_000), fc.array(fc.nat(9), { maxLength: 400 }))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.array(change, { maxLength: 40 }), (first, then) => {
        const [pool, wanted] = [new SlicePool(), new Map<number, number[]>()]
        for (const [, owner, run] of first) pool.set(owner, run)
        for (const [, owner, run] of first) wanted.set(owner, run)

        const [fork, forked] = [pool.fork(), new Map(wanted)]
        for (const [isFork, owner, run] of then) {
          ;(isFork ? fork : pool).set(owner, run)
          ;(isFork ? forked : wanted).set(owner, run)
        }
        for (const [owner, run] of wanted) expect(Array.from(pool.slice(owner))).toEqual(run)
        for (const [owner, run] of forked) expect(Array.from(fork.slice(owner))).toEqual(run)
        const owners = [...forked].filter(([, run]) => run.length > 0).map(([owner]) => owner)
        expect([...fork.owners()]).toEqual(owners.sort((a, b) => a - b))
      }),
      { numRuns: 50 },
    )
  })

  it('gives nothing for an owner without a run', () => {
    const pool = new SlicePool()
    pool.set(3, [1, 2])
    expect([pool.slice(2).length, pool.slice(999).length]).toEqual([0, 0])
  })
})
