export type Params = Readonly<Record<string, string | number>>

/** `{names}` filled; of `one|more` the form that fits `n`; `[…]` only if its name is known. */
export function fill(template: string, params: Params): string {
  const [one = '', more = one] = template.split('|')
  const form = params['n'] === 1 ? one : more
  const whole = form.replaceAll(/\[([^\]]*?\{(\w+)\}[^\]]*)\]/g, (_, inside: string, name: string) =>
    params[name] === undefined || params[name] === '' ? '' : inside,
  )
  return whole.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
