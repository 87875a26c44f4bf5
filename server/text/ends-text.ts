import type { MineralTrace, TraceEnd } from '../../graph/api.js'
import type { EndReason } from '../../graph/model.js'
import type { Paint } from '../terminal.js'
import { counted, listed, wordsOf } from './words.js'

const endsShown = 6

/** Where the trace stops short, and what to ask whom (rule 28). */
export function endsText({ ends, mineral }: MineralTrace, paint: Paint): string[] {
  if (ends.total === 0) return []
  const shown = ends.items.slice(0, endsShown)
  const hidden = ends.total - shown.length
  return [
    `  ${paint('cyan', 'where it stops')}`,
    ...shown.map((end) => `    ${paint('yellow', wordsOf(end.reason))}  ${asked[end.reason](end, mineral)}`),
    ...(hidden > 0 ? [paint('dim', `    … and ${counted(hidden, 'more end')} (--json has all)`)] : []),
  ]
}

const who = ({ companyName, company }: TraceEnd): string => companyName ?? company ?? 'the supplier'
const forParts = ({ parts }: TraceEnd): string => (parts.length === 0 ? '' : ` for ${listed(parts, 3)}`)
const smelter = ({ smelterName, smelter: id }: TraceEnd): string => smelterName ?? id ?? 'the smelter'

const asked: Record<EndReason, (end: TraceEnd, mineral: string) => string> = {
  noBom: (end) => `import the bill of materials${forParts(end)}`,
  noSupplier: (end) => `say who supplies${forParts(end).replace(' for', '')}`,
  noDeclaration: (end, mineral) => `ask ${who(end)} for a declaration on ${mineral}${forParts(end)}`,
  scopeUnproven: (end) => `ask ${who(end)} whether the scope it declared covers your parts${forParts(end)}`,
  staleNo: (end) => `ask ${who(end)} for a current form: its No is too old`,
  staleList: (end) => `ask ${who(end)} for a current form: its smelter list is too old`,
  notAnswered: (end, mineral) => `ask ${who(end)} to answer whether ${mineral} is used${forParts(end)}`,
  contradicted: (end, mineral) =>
    `ask ${who(end)}: it says No for ${mineral} but names ${counted(end.smelters.length, 'smelter')} (worst: ${end.worst ?? 'unknown'})`,
  noSmelterLine: (end, mineral) => `ask ${who(end)} for its ${mineral} smelters${forParts(end)}`,
  listIncomplete: (end) => `ask ${who(end)} for a complete smelter list${forParts(end)}`,
  smelterNotIdentified: (end) => `ask ${who(end)} which smelter it means${forParts(end)}`,
  smelterNotListed: (end) => `ask ${who(end)} for the RMI id of ${smelter(end)}`,
  originUnknown: (end) => `ask where ${smelter(end)} sources from`,
  originDeferred: (end) => `${smelter(end)}: declarants only point to RMI for its origins`,
}
