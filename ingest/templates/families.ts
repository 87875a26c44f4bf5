import { cmrt6 } from './cmrt-6.js'
import { emrt2 } from './emrt-2.js'
import type { Template, TemplateFamily } from './template.js'

/** Every template family that is read. */
export const families: readonly TemplateFamily[] = [cmrt6, emrt2]

/** What is read, for people: `CMRT 6.01 to 6.5, EMRT 2.0 to 2.1`. */
export const supportedTemplates = families
  .map(({ kind, versions }) => `${kind} ${versions[0]?.version ?? ''} to ${versions.at(-1)?.version ?? ''}`)
  .join(', ')

/**
 * The layout a version is read with: its own, or of a version nobody has described the newest one before it
 * (`known` false). Versions order as decimal numbers: 6.01, 6.1, 6.22, 6.4.
 */
export function layoutOf(family: TemplateFamily, version: string): { template: Template; known: boolean } {
  const own = family.versions.find((template) => template.version === version)
  if (own) return { template: own, known: true }

  const number = parseFloat(version)
  const before = family.versions.filter((template) => parseFloat(template.version) <= number)
  const nearest = before.at(-1) ?? family.versions[0]
  if (!nearest) throw new Error(`${family.kind} ${family.major} has no version`)
  return { template: nearest, known: false }
}
