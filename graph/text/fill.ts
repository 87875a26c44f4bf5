export type Params = Readonly<Record<string, string | number>>

/**
 * `{names}` filled; of `one|more` the form that fits `n`; `{rows|row is|rows are}`: the form that fits `rows`, a count
 * or a list; `[…]` only if its name is known.
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
  return whole.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

/** The count is one, or the list, `5, 8`, has one item. */
const isOne = (value: string | number | undefined): boolean =>
  typeof value === 'number' ? value === 1 : !(value ?? '').includes(', ')
