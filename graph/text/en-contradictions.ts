/** What forms say against themselves and each other, by finding code. Doubts are asked, not held against anybody. */
export const enContradictions = {
  mineralNotInUse: '{question} says {answer}[ for {mineral}], yet {lines} smelter lines follow.',
  mineralNotAsked: 'The form does not ask about[ {mineral}], yet {lines} smelter lines follow.',
  mineralNotAnswered: '{question} says “{answer}”[ for {mineral}], yet {lines} smelter lines follow.',
  recycledButMined: '100 % recycled, yet countries of origin are named: {countries}.',
  allRecycledButLineNot: 'All recycled is declared[ for {mineral}]; rows {rows} say otherwise.',
  allIdentifiedButNotYet: 'All smelters are said to be identified[ for {mineral}]; rows {rows} are not.',
  allRecycledButMined: 'All recycled is declared[ for {mineral}]; rows {rows} name a mine country.',
  identifiedNotReported:
    'All smelters are identified by question {other}[ for {mineral}], yet {question} says not all are reported: which are missing?',
  coveredSaidNo:
    '{question} says No to the covered countries[ for {mineral}], yet rows {rows} name {countries}. Which holds?',
  coveredButNotCahra:
    '{other} says Yes to the covered countries[ for {mineral}] and {question} No to conflict-affected and high-risk areas. The form asks for Yes to both: is the No meant?',
  identifiedWithoutResponse:
    '{question} says “{answer}”[ for {mineral}], yet {other} says all smelters are identified. From whom?',
  responseWithoutSurvey:
    '{question} says suppliers are not surveyed, yet {other} says “{answer}” of them responded. Which holds?',
  dateBeforeRelease: 'The form is dated {day}; {template} {version} came out on {released}.',
  smelterCountryDiffers: '{cid} stands in {country} by the form’s own list; the line says “{text}”.',
  wholeList:
    '{listed} of the {known} smelters the form’s own list knows[ for {mineral}] are named. Copied from it, or asked for?',
  originNotMined: 'No mining of {mineral} is known in {country}. Is it where the smelter stands?',
  checkTranslation:
    'The form words question {question} wrongly in this language: check the translation before the No counts.',
  noWebAddress: 'Question {question} asks for a web address; “{text}” is none.',
} as const
