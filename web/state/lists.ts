/** The list of the ten covered countries (rule 22); the same id as `coveredList` in graph/api, kept zod-free here. */
export const coveredListId = 'covered'
