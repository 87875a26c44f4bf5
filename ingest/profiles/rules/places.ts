import type { Place, Profile, Words } from '../profile.js'
import { problem, type Path, type ProfileProblem } from '../profile-problem.js'
import { wordsOf } from '../words.js'

interface NamedPlace {
  readonly field: string
  readonly path: Path
  readonly place: Place
}

/** Every single value has exactly one place, and no two the same. */
export function placeProblems(profile: Profile): ProfileProblem[] {
  const places = placesOf(profile)
  const corners = (profile.tables ?? []).flatMap((table, index) => {
    const path: Path = ['tables', index]
    if (table.heading === undefined && table.cell === undefined) return [problem('cornerMissing', path)]
    return bothOf({ field: `tables ${index + 1}`, path }, ['heading', table.heading], ['cell', table.cell])
  })
  return [...places.flatMap(ownProblems), ...sharedPlaces(places, profile.company.sheet), ...corners]
}

function placesOf({ company, questions = [] }: Profile): NamedPlace[] {
  const fields = Object.entries(company.fields).flatMap(([field, place]) =>
    place === undefined ? [] : [{ field, path: ['company', 'fields', field], place }],
  )
  const asked = questions.flatMap((place, index): NamedPlace[] => {
    const field = [place.question ?? place.role ?? `questions ${index + 1}`, place.mineral]
      .filter(Boolean)
      .join(' ')
    const path: Path = ['questions', index]
    const comment = place.comment && {
      field: `${field} comment`,
      path: [...path, 'comment'],
      place: place.comment,
    }
    return [{ field, path, place }, ...(comment ? [comment] : [])]
  })
  return [...fields, ...asked]
}

function ownProblems({ field, path, place: { cell, label, value } }: NamedPlace): ProfileProblem[] {
  if (cell === undefined && label === undefined) return [problem('placeMissing', path, { field })]
  const side =
    value !== undefined && label === undefined ? [problem('sideWithoutLabel', path, { field })] : []
  return [...side, ...bothOf({ field, path }, ['cell', cell], ['label', label])]
}

function bothOf(
  { field, path }: Pick<NamedPlace, 'field' | 'path'>,
  [one, first]: readonly [string, unknown],
  [other, second]: readonly [string, unknown],
): ProfileProblem[] {
  return first === undefined || second === undefined
    ? []
    : [problem('placeTwice', path, { field, one, other })]
}

function sharedPlaces(places: readonly NamedPlace[], companySheet: Words): ProfileProblem[] {
  const owners = new Map<string, string>()
  return places.flatMap(({ field, path, place }) => {
    const keys = keysOf(place, companySheet)
    const other = keys.map((key) => owners.get(key)).find((owner) => owner !== undefined)
    for (const key of keys) owners.set(key, field)
    return other === undefined ? [] : [problem('placeShared', path, { field, other })]
  })
}

/** A place by its cell, or by each word of its label. */
function keysOf({ sheet, cell, label, value = 'right' }: Place, companySheet: Words): string[] {
  const where = wordsOf(sheet ?? companySheet)
    .map(({ folded }) => folded)
    .sort()
    .join('|')
  if (cell !== undefined) return [`${where}!${cell}`]
  return label === undefined ? [] : wordsOf(label).map(({ folded }) => `${where} ${value} ${folded}`)
}
