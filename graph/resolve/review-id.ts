import { foldName } from '../lists/fold.js'
import type { Subject } from '../model.js'
import { exactName } from './exact-name.js'
import { companyKey } from './legal-forms.js'
import { foldNumber } from './part-number.js'
import { foldDescription } from './scope-key.js'

/**
 * One id per subject, the same for all its spellings: `smelter:gold:okavi-gold-refinery`,
 * `company:aldermoor-co-ltd`, `part:S001:pn12`. Readable, never taken apart again.
 */
export function reviewIdOf(subject: Subject): string {
  const { kind, text } = subject
  switch (kind) {
    case 'smelter':
      return joined(kind, subject.mineral ?? '', slug(exactName(text), text), subject.cid)
    case 'company':
      return joined(kind, slug(companyKey(text), text))
    case 'part':
      return joined(kind, subject.company, shortened(foldNumber(text)))
    case 'origin':
      return joined(kind, slug(foldName(text), text))
    case 'scope':
      return joined(kind, subject.company, shortened(foldDescription(text)))
    case 'watch': {
      const folded = subject.of === 'company' ? companyKey(text) : exactName(text)
      return joined(kind, subject.of, slug(folded, text), subject.country?.toLowerCase())
    }
  }
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(':')

/** A text of nothing but punctuation folds to nothing and stands for itself. */
const slug = (folded: string, text: string): string =>
  shortened((folded === '' ? text.trim().toLowerCase() : folded).replace(/ /g, '-'))

const longestText = 80

/** Prose is cut; a checksum keeps apart what begins alike. */
const shortened = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText)}-${checksum(text)}`

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
