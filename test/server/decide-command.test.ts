/** The same commands whether a service holds the data folder or they open it themselves. */
import { rm } from 'node:fs/promises'
import { DecisionPage, DecisionRecord } from '../../graph/api/decisions.js'
import { ReviewPage } from '../../graph/api/reviews.js'
import { aService, type TestService } from './a-service.js'
import { lodeline as run } from './run-lodeline.js'

let service: TestService

const lodeline = (...args: string[]) => run(...args, '--data', service.dataFolder)

beforeAll(async () => {
  service = await aService()
  await fetch(`${service.api}/sample`, { method: 'POST' })
  await service.parts.queue.idle()
})
afterAll(() => rm(service.dataFolder, { recursive: true, force: true }))

/** Each command is a process of its own. */
const patience = 240_000

const waiting = async () =>
  ReviewPage.omit({ counts: true }).parse(JSON.parse((await lodeline('reviews', '--json')).out) as unknown)

describe.each([
  ['through the service', () => Promise.resolve()],
  ['in the folder itself', () => service.stop()],
])('decisions from the command line, %s', (_, prepare) => {
  beforeAll(prepare)

  it(
    'are listed, made and taken back',
    async () => {
      const before = await waiting()
      const { id, candidates } = before.items.find(({ subject }) => subject.kind === 'smelter')!
      const shown = await lodeline('reviews', '--kind', 'smelter')
      expect([shown.out.includes(id), shown.out.includes(candidates[0]!.id)]).toEqual([true, true])

      const decided = await lodeline(
        'decide',
        id,
        'is',
        candidates[0]!.id,
        '--reason',
        'by telephone',
        '--json',
      )
      const record = DecisionRecord.parse(JSON.parse(decided.out))
      expect(record).toMatchObject({ by: 'local', reason: 'by telephone' })
      expect((await waiting()).items.map((review) => review.id)).not.toContain(id)

      const again = await lodeline('decide', id, 'own')
      expect([again.code, again.err]).toEqual([1, expect.stringContaining(record.id)])
      expect((await lodeline('undo', record.id)).code).toBe(0)
      expect(await waiting()).toEqual(before)

      const all = DecisionPage.parse(JSON.parse((await lodeline('reviews', '--decided', '--json')).out))
      expect(all.items.find((each) => each.id === record.id)?.undone).toMatchObject({ by: 'local' })
      expect((await lodeline('undo', record.id)).code).toBe(1)
    },
    patience,
  )

  it.each<[string, string[], number]>([
    ['what cannot be so', ['decide', 'S101', 'merge-into', 'S999'], 1],
    ['what is not there', ['undo', 'none'], 1],
    ['a verdict that is none', ['decide', 'S101', 'maybe'], 2],
    ['no candidate', ['decide', 'smelter:tin:x', 'is'], 2],
  ])('refuse %s', async (_name, args, code) => {
    expect((await lodeline(...args)).code).toBe(code)
  })
})
