import type { PictureNode } from '../../graph/api.js'
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

function gapLabel(language: Language, { reason, count = 1, label }: PictureNode): string {
  if (!reason) return label
  const words = endTextShort(language, reason)
  return count > 1 ? translate(language, 'group.gapReason', { n: count, reason: words }) : words
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
