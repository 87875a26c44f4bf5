/** What can be wrong with a mapping profile, by code: what, where, and how to mend it. */
export const enProfileProblems = {
  notJson: 'This is no JSON: {text}.',
  keyTwice: 'The field “{field}” stands twice here. Keep one of them.',
  fieldMissing: 'The field “{field}” is missing. Add it here.',
  fieldUnknown: '“{field}” is no field of this place. Those there are: {known}.',
  valueWrong: '“{field}” must be of the kind {wanted}.',
  valueTooSmall: '“{field}” must have at least {minimum}.',
  choiceUnknown: '“{text}” is none of the choices for “{field}”. Those there are: {known}.',
  idWrong: 'An id has lower-case letters, digits and single hyphens, at most 60 of them: “{text}” has not.',
  idDiffers: 'The profile calls itself “{text}”, but is to be kept as “{wanted}”. Make them the same.',
  cellWrong: '“{text}” is no cell. Write column letters and a row, such as D8.',
  languageWrong: '“{text}” is no language. Write two letters, such as en or zh.',
  languageUnknown: 'The language “{text}” is not among the languages of the profile: {known}.',
  wordsWrong: '“{field}” must be a text, a list of texts, or texts by language: {"en": "…", "zh": "…"}.',
  placeMissing: '“{field}” has no place. Give it a cell or a label.',
  cornerMissing:
    'The table does not say where its corner is. Give it a heading (the text in the corner) or a cell.',
  placeTwice: '“{field}” has two places: keep {one} or {other}.',
  sideWithoutLabel: '“{field}” says on which side of a label its value stands, but has no label.',
  placeShared: '“{field}” and “{other}” are read from the same place. Give each its own.',
  wordShared: '“{word}” stands for “{field}” and for “{other}”. Keep it with one of them.',
  questionUnnamed: 'A question needs a role or a name: give it “role” or “question”.',
  questionTwice: 'The question “{field}” is asked twice[ for {mineral}]. Keep one of them.',
  answerUnknown: '“{text}” is no answer to this question. Those there are: {known}.',
  usedMissing:
    'Nothing asks whether a mineral is used, so that no answer would count. Add a question with the role “used”.',
  mineralsMissing:
    'Nothing says which minerals the form asks about. Add a table, questions with a “mineral”, or “minerals”.',
  scopeMissing: 'Nothing says what a form speaks for. Add “scope” to the company fields, or a fixed scope.',
  scopeTwice: 'The scope is fixed and has words. Keep one of them.',
  smelterUnnamed: 'A smelter list needs a column that names the smelter. Add “id” or “name”.',
} as const
