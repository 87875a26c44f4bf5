/** What a person at a terminal sees: colours where the stream shows them, progress on standard error. */

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const
export type Tone = keyof typeof codes
export type Paint = (tone: Tone, text: string) => string

/** Paints for a stream, or leaves text as it is: pipes, files, NO_COLOR. */
export function painter(stream: NodeJS.WriteStream): Paint {
  const hasColours = stream.isTTY && stream.hasColors()
  return (tone, text) => (hasColours ? `\u001B[${codes[tone]}m${text}\u001B[0m` : text)
}

export const plainText: Paint = (_tone, text) => text

export const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** One line that replaces itself; nothing where standard error is no terminal. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${text.slice(0, process.stderr.columns - 1)}`)
}

export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[2K')
}
