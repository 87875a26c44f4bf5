import type { PathReply } from '../../graph/api/paths.js'
import type { Evidence } from '../../graph/model.js'
import type { ReadOnly } from '../read-only.js'
import type { Paint } from '../terminal.js'
import { evidenceText } from './smelter-text.js'
import { counted } from './words.js'

type ShownPath = ReadOnly<PathReply>['items'][number]

const evidenceShown = 2

/** Paths, best first, every hop with the cells it stands on. */
export function pathsText(reply: ReadOnly<PathReply>, paint: Paint): string {
  if (reply.items.length === 0) return 'There is no path.'
  return [
    ...reply.items.map((path, index) => pathText(path, index + 1, paint)),
    paint('dim', `${reply.items.length} of ${counted(reply.total, 'path')}`),
  ].join('\n\n')
}

function pathText({ strength, mineral, hops }: ShownPath, rank: number, paint: Paint): string {
  const start = hops[0]?.from
  const lines = hops.flatMap(({ kind, to, evidence }) => [
    `   ${paint('dim', `${kind.toLowerCase().replaceAll('_', ' ')} →`)} ${nodeText(to)}`,
    ...evidence.slice(0, evidenceShown).map((each: Evidence) => `      ${paint('dim', evidenceText(each))}`),
    ...(evidence.length > evidenceShown
      ? [paint('dim', `      … and ${counted(evidence.length - evidenceShown, 'more statement')}`)]
      : []),
  ])
  const head = `${rank}  ${paint('bold', mineral)} · ${strength}`
  return [head, `   ${start === undefined ? '' : nodeText(start)}`, ...lines].join('\n')
}

const nodeText = ({ kind, id, name }: { kind: string; id: string; name: string }): string =>
  kind === 'declaration' || name === id ? name : `${name} (${id})`
