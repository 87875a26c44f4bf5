/** Labels that keep to their column: one or two lines, the last one cut with an ellipsis. */
export interface LabelRoom {
  readonly width: number
  readonly lines: 1 | 2
  readonly measure: (text: string) => number
}

/** The label as lines joined by line breaks, each at most `width` wide. */
export function fitLabel(label: string, { width, lines, measure }: LabelRoom): string {
  if (measure(label) <= width) return label
  if (lines === 1) return cut(label, width, measure)

  const first = firstLine(label, width, measure)
  const rest = label.slice(first.length).trimStart()
  return first === '' ? cut(label, width, measure) : `${first.trimEnd()}\n${cut(rest, width, measure)}`
}

/** As many whole words as fit; Chinese breaks between any two characters. */
function firstLine(label: string, width: number, measure: LabelRoom['measure']): string {
  let line = ''
  for (const word of label.match(/[\u3400-\u9fff\uff00-\uffef]|[^\s\u3400-\u9fff\uff00-\uffef]+\s*|\s+/g) ??
    []) {
    if (measure((line + word).trimEnd()) > width) return line
    line += word
  }
  return line
}

function cut(text: string, width: number, measure: LabelRoom['measure']): string {
  if (measure(text) <= width) return text
  const characters = Array.from(text)
  let end = characters.length
  while (end > 1 && measure(`${characters.slice(0, end).join('')}…`) > width) end -= 1
  return `${characters.slice(0, end).join('').trimEnd()}…`
}
