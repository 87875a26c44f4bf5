/** What forms say against themselves and each other, by finding code. Doubts are asked, not held against anybody. */
export const enContradictions = {
  mineralNotInUse:
    'Question {question} says {answer}[ for {mineral}], yet {lines} smelter {lines|line follows|lines follow}.',
  mineralNotAsked:
    'The form does not ask about[ {mineral}], yet {lines} smelter {lines|line follows|lines follow}.',
  mineralNotAnswered:
    'Question {question} says “{answer}”[ for {mineral}], yet {lines} smelter {lines|line follows|lines follow}.',
  recycledButMined: '100 % recycled, yet countries of origin are named: {countries}.',
  allRecycledButLineNot:
    'All recycled is declared[ for {mineral}]; {rows|row|rows} {rows} {rows|says|say} otherwise.',
  allIdentifiedButNotYet:
    'All smelters are said to be identified[ for {mineral}]; {rows|row|rows} {rows} {rows|is|are} not.',
  allRecycledButMined:
    'All recycled is declared[ for {mineral}]; {rows|row|rows} {rows} {rows|names|name} a mine country.',
  identifiedNotReported:
    'All smelters are identified by question {other}[ for {mineral}], yet question {question} says not all are reported: which are missing?',
  coveredSaidNo:
    'Question {question} says No to the covered countries[ for {mineral}], yet {rows|row|rows} {rows} {rows|names|name} {countries}. Which holds?',
  coveredButNotCahra:
    'Question {other} says Yes to the covered countries[ for {mineral}] and question {question} No to conflict-affected and high-risk areas. The form asks for Yes to both: is the No meant?',
  identifiedWithoutResponse:
    'Question {question} says “{answer}”[ for {mineral}], yet question {other} says all smelters are identified. From whom?',
  responseWithoutSurvey:
    'Question {question} says suppliers are not surveyed, yet question {other} says “{answer}” of them responded. Which holds?',
  dateBeforeRelease: 'The form is dated {day}; {template} {version} came out on {released}.',
  smelterCountryDiffers: '{cid} stands in {country} by the form’s own list; the line says “{text}”.',
  wholeList:
    '{listed} of the {known} smelters the form’s own list knows[ for {mineral}] are named. Copied from it, or asked for?',
  originNotMined: 'No mining of {mineral} is known in {country}. Is it where the smelter stands?',
  checkTranslation:
    'The form words question {question} wrongly in this language: check the translation before the No counts.',
  noWebAddress: 'Question {question} asks for a web address; “{text}” is none.',
  originsDisputed:
    'Suppliers name no common origin of {name} ({smelter}): {companyName} says {countries}, {otherName} says {otherCountries}. {companies} {companies|supplier|suppliers} against {others}.',
  recyclingDisputed:
    '{companyName} says all feed of {name} ({smelter}) is recycled, {otherName} that it is mined in {otherCountries}. {companies} {companies|supplier|suppliers} against {others}.',
  smelterOriginNotMined:
    '{country} is named as origin of {name} ({smelter})[ by {companyName}], by {companies} {companies|supplier|suppliers} in all; no mining of {mineral} is known there.',
  saidNoOthersShow:
    '{companyName} says No to {question} for {mineral}; others show {smelters} of its smelters there: {smelter} in {country}[, says {otherName}]. List: {list}.',
  saidNoItselfShows:
    '{companyName} says No to {question} for {mineral}; its own lines name {country} for {smelter}, on the list {list} on the day of the form.',
  listCopied:
    '{companyName} and {otherName}[ and {more} more {more|supplier|suppliers}] name exactly the same {smelters} {mineral} {smelters|smelter|smelters}. Copied, or asked for?',
  listUnchanged:
    '{companyName} sends its list of {before} again on {after}, though {changed} of its {mineral} smelters {changed|has|have} another standing since: {names}.',
  idRetired:
    '{smelter} was retired on {from}[, its successor is {successor}]; {companies} {companies|supplier names|suppliers name} it in later forms, {companies|namely|among them} {companyName}.',
  idOfOtherMineral:
    '{smelter} is a smelter of {otherMineral} by the imported lists; {companies} {companies|supplier names|suppliers name} it for {mineral}, {companies|namely|among them} {companyName}.',
  watchListedSmelter:
    '{name} ({smelter}) is on the watch list {list}[ ({class})][: {why}]; {companies} {companies|supplier names|suppliers name} it, {companies|namely|among them} {companyName}.[ That “{text}” on the list means it was decided by {by} on {decidedOn}.]',
  moreContradictions:
    '{count} more {count|finding|findings} “{kind}” {count|bears|bear} on this answer; the list of findings has them all.',
  watchListedOrigin:
    '{country} is on the watch list {list}[ ({class})][: {why}], and named as origin of {name} ({smelter})[ by {companyName}], by {companies} {companies|supplier|suppliers} in all.',
  watchListedSite:
    '{name} ({smelter}) stands in {country}, which is on the watch list {list}[ ({class})][: {why}]; {companies} {companies|supplier names|suppliers name} it[, {companies|namely|among them} {companyName}].',
  originInTransit:
    '{country} is named as origin of {name} ({smelter})[ by {companyName}], by {companies} {companies|supplier|suppliers} in all; by the list {list} minerals of areas at risk pass through it[: {why}].',
  recycledGoldAtRisk:
    'Feed of {name} ({smelter}) is said to be recycled[, by {companyName}], by {companies} {companies|supplier|suppliers} in all, and it is refined in {country}, where mined gold of areas at risk may pass for scrap. List: {list}.',
  watchListedSupplier:
    '{companyName} is on the watch list {list}[ ({class})][: {why}].[ That “{text}” on it means this company was decided by {by} on {decidedOn}.]',
} as const
