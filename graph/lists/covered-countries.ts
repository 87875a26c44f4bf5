/**
 * The covered countries: the Democratic Republic of the Congo and every country that shares an internationally
 * recognised border with it. Source: Dodd-Frank Act section 1502(e)(1) and (4), 17 CFR 240.13p-1; the same ten in
 * CMRT 6.5 (2025-04-25), sheet Definitions. Set by borders, not by conflict: South Sudan is in it, Sudan is not.
 */
export const coveredCountries: readonly string[] = [
  'AO',
  'BI',
  'CD',
  'CF',
  'CG',
  'RW',
  'SS',
  'TZ',
  'UG',
  'ZM',
]
