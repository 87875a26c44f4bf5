import { countryOfName } from './countries.js'

/**
 * ISO code of the country an address ends with: only where a whole country name stands behind its last comma or line
 * break. New Jersey is no Jersey; an address that ends otherwise tells nothing.
 */
export function countryOfAddress(address: string): string | undefined {
  const parts = address.trim().split(/[,;，；\n\r]+/)
  const last = parts.at(-1)?.trim().replace(/\.$/, '') ?? ''
  return parts.length < 2 || last === '' ? undefined : countryOfName(last)
}
