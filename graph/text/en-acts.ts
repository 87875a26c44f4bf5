/** What to do about a finding of an answer. A code without a sentence only needs to be known. */
export const enActs = {
  listNotYet: 'Judge against another list, or import an edition of {list} that speaks of {mineral}.',
  listOld: 'See whether a newer edition of {list} is out and import it.',
  watchListedCompany: 'Look at what passes through {company} before the next order.',
  watchListedCountry: 'Look at the smelters named for {country}.',
  scopeConflict: 'Ask {company} which of its forms holds, and for one that replaces the others.',
  statedNotLocated: 'Ask {company} which of its smelters the Yes is about.',
  mineralsDiffer: 'Have the BOM line of {part} name {mineral}, or ask the supplier why its form does.',
  buyerPartUnmatched: 'Correct the buyer part {buyerPart} in the relation, or the BOM line it should match.',
  closedButSupplied: 'Ask whether the No holds, or take the mineral out of the relation.',
  partMatchedOurNumber: 'Ask for a form that lists the supplier’s own part numbers.',
  partNumberWaits: 'Decide whether {example} is the part meant.',
  sameEffectiveDate: 'Ask which of the two forms of that day holds.',
  effectiveAfterReceipt: 'Ask for the right date of the form.',
  noEffectiveDate: 'Ask for the date of the form.',
  smelterRetired: 'Ask for a form that names {successor}.',
} as const
