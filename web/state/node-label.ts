import type { PictureNode } from '../../graph/api/picture.js'
import type { Language } from '../../graph/text/language.js'
import { countryName, mineralName } from '../../graph/text/names.js'
import { endTextShort } from '../../graph/text/sentences.js'
import { mineralSymbol } from '../i18n/format.js'
import { translate, translateIfKnown } from '../i18n/translate.js'

/** What stands below a node: names as sent; gaps, groups and origins in the reader's words. */
export function nodeLabel(language: Language, node: PictureNode): string {
  switch (node.kind) {
    case 'gap':
      return gapLabel(language, node)
    case 'group':
      return groupLabel(language, node)
    case 'origin':
      return originLabel(language, node)
    case 'smelter': {
      const symbol = node.minerals.length === 1 ? mineralSymbol(node.minerals[0] ?? '') : undefined
      return symbol ? `${symbol} ${node.label}` : node.label
    }
    case 'product':
      return node.label === node.ref ? '' : node.label
    default:
      return node.label
  }
}

/** Where the label does not fit: a company without its legal form, a smelter without its symbol, an end without who. */
export function shortNodeLabel(language: Language, node: PictureNode): string | undefined {
  const { kind, label, short, reason, count = 1 } = node
  if (kind === 'smelter') return label
  if (kind !== 'gap' || !reason || count < 2) return short
  return translate(language, 'gap.short', { n: count, reason: endTextShort(language, reason) })
}

/** Who ends is counted once, whatever the minerals: so the label says who. */
function gapLabel(language: Language, node: PictureNode): string {
  const { reason, count = 1, label } = node
  if (!reason) return label
  const words = endTextShort(language, reason)
  return count > 1
    ? translate(language, 'gap.who', { who: endingWords(language, node), reason: words })
    : words
}

/** `4 companies`, `9 smelters`, `2 parts`. */
export function endingWords(language: Language, { members = [], count = 0 }: PictureNode): string {
  const kind = /^(company|smelter)(?=:)/.exec(members[0]?.id ?? '')?.[0] ?? 'part'
  return translateIfKnown(language, `gap.${kind}`, { n: count }) ?? ''
}

function groupLabel(language: Language, node: PictureNode): string {
  const n = node.count ?? node.members?.length ?? 0
  const names = Object.entries(node.mix ?? {}).flatMap(([name, count]) => (count > 0 ? [name] : []))
  const only = names.length === 1 ? `.${names[0] ?? ''}` : ''
  const one = node.minerals.length === 1 ? node.minerals[0] : undefined

  if (!node.groupOf) return translate(language, 'group.product', { n })
  if (node.groupOf === 'smelter' && !one) return translate(language, 'group.smelter.any', { n })
  if (node.groupOf === 'gap' && node.reason) return gapLabel(language, { ...node, count: n })
  const word = one ? mineralName(language, one) : ''
  const listed = node.mix?.['listed'] ?? 0
  const params = { n, listed, mineral: language === 'en' ? word.toLowerCase() : word }
  return (
    translateIfKnown(language, `group.${node.groupOf}${listed > 0 ? '.listed' : only}`, params) ??
    translateIfKnown(language, `group.${node.groupOf}`, params) ??
    node.label
  )
}

function originLabel(language: Language, { originKind, ref, label }: PictureNode): string {
  if (originKind && originKind !== 'country' && originKind !== 'region' && originKind !== 'group')
    return translate(language, `originKind.${originKind}`)
  return ref && /^[A-Z]{2}$/.test(ref) ? countryName(language, ref) : label
}
