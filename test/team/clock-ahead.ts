/** Loaded first: this process believes that it is an hour later. */
const ahead = 3_600_000
const RealDate = Date

globalThis.Date = new Proxy(RealDate, {
  construct: (target, parts: readonly unknown[]) =>
    parts.length === 0 ? new RealDate(RealDate.now() + ahead) : (Reflect.construct(target, parts) as Date),
  get: (target, name, receiver) =>
    name === 'now' ? () => RealDate.now() + ahead : (Reflect.get(target, name, receiver) as unknown),
})
