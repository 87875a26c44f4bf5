export type Params = Readonly<Record<string, string | number>>

/**
 * `{names}` filled; of `one|more` the form that fits `n`; `{rows|row is|rows are}`: the form that fits `rows`, a count
 * or a list; `[…]` only if its name is known. No blank stays between Chinese and a value that is Chinese
 * there, and no two full stops after `Inc.`.
 */
export function fill(template: string, params: Params): string {
  const inflected = template.replaceAll(
    /\{(\w+)\|([^|}]*)\|([^}]*)\}/g,
    (_, name: string, one: string, more: string) => (isOne(params[name]) ? one : more),
  )
  const [one = '', more = one] = inflected.split('|')
  const form = params['n'] === 1 ? one : more
  const whole = form.replaceAll(/\[([^\]]*?\{(\w+)\}[^\]]*)\]/g, (_, inside: string, name: string) =>
    params[name] === undefined || params[name] === '' ? '' : inside,
  )
  const filled = whole.replaceAll(/\{(\w+)\}/g, (_, name: string) => edge + String(params[name] ?? '') + edge)
  return filled.replaceAll(betweenChinese, '$1').replaceAll(secondStop, '.').replaceAll(edge, '')
}

/** Stands where a filled value begins and ends; of the private use area, so no text holds it. */
const edge = '\uE000'
const chinese = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}，。、；：？！（）]'
/** A sentence that ends in `Inc.` has its full stop. */
const secondStop = new RegExp(`\\.${edge}\\.(?!\\.)`, 'g')
/** A blank that parts a value from its sentence, as Latin words and figures ask for and Chinese ones do not. */
const betweenChinese = new RegExp(
  `(${chinese})(?:${edge} (?=${edge}?${chinese})| (?=${edge}${chinese}))`,
  'gu',
)

/** The count is one, or the list, `5, 8`, has one item. */
const isOne = (value: string | number | undefined): boolean =>
  typeof value === 'number' ? value === 1 : !(value ?? '').includes(', ')
