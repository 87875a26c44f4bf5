import type { FileReport } from '../../graph/api.js'
import { isWanted } from '../../web/actions/dropped-files.js'
import {
  countStates,
  mergeReports,
  sendingEntries,
  withoutBatch,
  withoutSuperseded,
} from '../../web/state/files.js'

const report = (id: string, state: FileReport['state']): FileReport => ({
  id,
  name: `${id}.xlsx`,
  bytes: 1,
  state,
  findings: [],
  received: '2026-11-23T00:00:00.000Z',
})

describe('the list of dropped files', () => {
  it('follows a file from waiting to applied', () => {
    const waiting = mergeReports([], [report('a', 'waiting')])
    expect(mergeReports(waiting, [report('a', 'applied')])).toMatchObject([{ id: 'a', state: 'applied' }])
  })

  it('does not take back a result when an older report comes late', () => {
    const applied = mergeReports([], [report('a', 'applied')])
    expect(mergeReports(applied, [report('a', 'running')])).toMatchObject([{ state: 'applied' }])
  })

  it('shows files at once, before the service has numbered them', () => {
    const entries = sendingEntries([new File(['x'], 'form.xlsx')], 7)
    expect(entries).toMatchObject([{ name: 'form.xlsx', state: 'sending', bytes: 1 }])
    expect(withoutBatch([...entries, report('a', 'applied')], 7)).toMatchObject([{ id: 'a' }])
  })

  it('counts what became of them', () => {
    const entries = [
      report('a', 'applied'),
      report('b', 'known'),
      report('c', 'refused'),
      report('d', 'failed'),
    ]
    expect(countStates(entries)).toEqual({
      done: 1,
      known: 1,
      previewed: 0,
      refused: 2,
      running: 0,
      waiting: 0,
    })
  })

  it('drops a preview once its file is applied or previewed anew, and nothing else', () => {
    const of = (file: string, entry: FileReport): FileReport => ({ ...entry, file })
    const entries = [
      of('x', report('3', 'applied')),
      of('y', report('4', 'previewed')),
      of('x', report('1', 'previewed')),
      of('y', report('2', 'previewed')),
      of('z', report('5', 'previewed')),
      of('x', report('0', 'applied')),
    ]
    expect(withoutSuperseded(entries).map(({ id }) => id)).toEqual(['3', '4', '5', '0'])
  })

  it.each([
    ['form.xlsx', true],
    ['~$form.xlsx', false],
    ['.DS_Store', false],
    ['Thumbs.db', false],
  ])('takes %s: %s', (name, wanted) => {
    expect(isWanted({ name })).toBe(wanted)
  })
})
