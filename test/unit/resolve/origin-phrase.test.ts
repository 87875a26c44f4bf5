import { parseOrigins } from '../../../graph/resolve/origin-text.js'

describe('the two Congos (rule 20)', () => {
  const codesOf = (text: string) => parseOrigins(text).origins.map(({ kind, code }) => code ?? kind)

  it.each([
    ['CONGO', ['CG']],
    ['CONGO; RWANDA', ['CG', 'RW']],
    ['CONGO, DEMOCRATIC REPUBLIC OF THE', ['CD']],
    ['Congo', ['unknown']],
    ['congo', ['unknown']],
  ])('reads "%s", the RMI list’s spelling alone as a name', (text, codes) => {
    expect(codesOf(text)).toEqual(codes)
  })
})
