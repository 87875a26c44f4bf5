/** As `engines` of package.json says. */
export const oldestNode = [20, 19] as const

/** What to tell of a Node that is too old, `version` as in `process.versions.node`; `undefined` if it is not. */
export function nodeComplaint(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [needed, neededMinor] = oldestNode
  if (major > needed || (major === needed && minor >= neededMinor)) return undefined
  return `Lodeline needs Node ${oldestNode.join('.')} or newer; this is Node ${version}.`
}
