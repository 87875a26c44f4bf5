/**
 * Areas people name that are no first-level region (any more): only their country is certain. Looked up beside that
 * country alone ("Kivu, DRC"), never by themselves.
 */
export const placesByCountry: Readonly<Record<string, readonly string[]>> = {
  BO: ['Altiplano'],
  CD: [
    'Kivu',
    'The Kivus',
    'Katanga',
    'Eastern DRC',
    'Kolwezi',
    'Rubaya',
    'Masisi',
    'Walikale',
    'Bukavu',
    'Goma',
  ],
  CN: ['Mainland', 'Ganzhou', 'Gejiu'],
  ID: ['Bangka', 'Bangka Island', 'Belitung', 'Sumatra', 'Java', 'Sulawesi', 'Kalimantan'],
  MM: ['Wa State', 'Wa', 'Man Maw', 'Tanintharyi Region'],
  RW: ['Rutongo', 'Gatumba'],
}
