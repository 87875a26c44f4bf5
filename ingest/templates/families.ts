import { amrt1 } from './amrt-1.js'
import { cmrt6 } from './cmrt-6.js'
import { crt2 } from './crt-2.js'
import { emrt1 } from './emrt-1.js'
import { emrt2 } from './emrt-2.js'
import type { Template, TemplateFamily } from './template.js'

/** Every template family that is read; of one kind the older first. */
export const families: readonly TemplateFamily[] = [cmrt6, emrt1, emrt2, amrt1, crt2]

/** What is read, for people: `CMRT 6.01 to 6.5, EMRT 2.0 to 2.1`. */
export const supportedTemplates = families
  .map(({ kind, versions }) => `${kind} ${versions[0]?.version ?? ''} to ${versions.at(-1)?.version ?? ''}`)
  .join(', ')

/**
 * The layout a version is read with: its own (the later one where two call themselves the same), or of a version
 * nobody has described the newest one before it (`known` false). Versions order as decimal numbers: 6.01, 6.1, 6.22.
 */
export function layoutOf(family: TemplateFamily, version: string): { template: Template; known: boolean } {
  const own = family.versions.findLast(
    (template) => template.version === version || template.statedAs === version,
  )
  if (own) return { template: own, known: true }

  const number = parseFloat(version)
  const before = family.versions.findLast((template) => parseFloat(template.version) <= number)
  const [oldest] = family.versions
  if (before) return { template: before, known: false }
  if (!oldest) throw new Error(`${family.kind} ${family.major} has no version`)
  return { template: { ...oldest, released: undefined }, known: false }
}
