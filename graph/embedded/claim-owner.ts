/** Claims come in blocks per company and declaration, because a correction can give a form another declarant. */
const separator = '\n'

export const claimOwner = (company: string, declaration: string): string =>
  `${company}${separator}${declaration}`

/** The owners of a company's claims are those above the first and below the second. */
export const claimOwnersOf = (company: string): readonly [string, string] => [
  `${company}${separator}`,
  `${company}${String.fromCharCode(separator.charCodeAt(0) + 1)}`,
]

/** Owner of what reference lists claim. */
export const referenceOwner = claimOwner('', '')

export function readClaimOwner(owner: string): { company: string; declaration: string } {
  const end = owner.lastIndexOf(separator)
  return { company: owner.slice(0, end), declaration: owner.slice(end + 1) }
}
