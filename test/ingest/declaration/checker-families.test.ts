import { codesAt, codesOf, readAmrt, readAmrt12, readCrt, readEmrt1 } from './a-form.js'
import type { Cells } from './a-workbook.js'

const filled = (rows: readonly number[], answer: string): Cells =>
  Object.fromEntries(rows.map((row) => [`D${row}`, answer]))
const blank = (text = ''): Cells =>
  Object.fromEntries(['B', 'C', 'E'].map((c) => [`${c}5`, { formula: text }]))

describe("the template's own Checker, EMRT 1", () => {
  /** Cobalt used, mica not; the two rows below hold the constant the form hides there. */
  const cobaltOnly: Cells = {
    ...filled([26, 32, 38, 44, 56, 62, 74], 'Yes'),
    D27: 'Not applicable for this declaration',
    D28: 'No',
    D29: 'No',
    D50: 1,
    ...filled([69, 71, 77, 81, 83], 'No'),
    D79: 'Yes, in conformance with IPC1755 (e.g. EMRT)',
  }
  const cobaltLine: Cells = {
    A5: 'CID900101',
    B5: { formula: 'Cobalt' },
    C5: { formula: 'Blue Rock Cobalt' },
  }
  const read = (declaration: Cells, revision = '1.3', smelters = cobaltLine) =>
    readEmrt1({ declaration: { ...cobaltOnly, ...declaration }, smelters, revision })

  it('misses nothing in a complete form', () => {
    const form = read({})
    expect(form.checker).toEqual({ missing: 0, broken: false })
    expect(codesOf(form)).toEqual(['olderVersion'])
  })

  it('misses 23 entries of a form with nothing but its company block', () => {
    expect(readEmrt1().checker.missing).toBe(23)
  })

  it.each<[string, Cells, number, string]>([
    ['Unknown to the first question closes the mineral', { D26: 'Unknown', D32: '', D38: '' }, 0, 'D32'],
    ['Unknown to the second question closes the mineral', { D32: 'Unknown', D38: '' }, 0, 'D38'],
    ['a blank first answer closes nothing', { D26: '' }, 1, 'D26'],
    ['question 4 is asked of cobalt', { D44: '' }, 1, 'D44'],
    ['question C is asked of every mineral', { D74: '' }, 1, 'D74'],
    ['another survey format needs a comment', { D79: 'Yes, Using Other Format (Describe)' }, 1, 'G79'],
    [
      'the IPC format needs none, in any case',
      { D79: 'yes, IN conformance with IPC1755 (e.g. EMRT)' },
      0,
      'G79',
    ],
    ['a survey format in words of its own does not count', { D79: 'Yes' }, 1, 'D79'],
    ['a public policy needs a link', { D71: 'Yes', G71: 'x' }, 1, 'G71'],
  ])('%s', (_, declaration, missing, cell) => {
    const form = read(declaration)
    expect(form.checker.missing).toBe(missing)
    expect(form.findings.filter(({ severity }) => severity === 'error').map((found) => found.cell)).toEqual(
      missing === 0 ? [] : [cell],
    )
  })

  it('asks for a link behind question A too, in 1.1 and 1.11 only', () => {
    const missing = ['1.1', '1.11', '1.2', '1.3'].map((revision) => read({ D69: 'Yes' }, revision))
    expect(missing.map(({ checker }) => checker.missing)).toEqual([1, 1, 0, 0])
    expect(codesAt(missing[0]!, 'G69')).toEqual(['urlMissing'])
  })

  it('counts smelters not listed without a country from 1.2 on, and names the cell in all', () => {
    const smelters = { ...cobaltLine, B6: 'Cobalt', C6: 'Smelter not listed', D6: 'Deep Works' }
    const forms = ['1.1', '1.11', '1.2', '1.3'].map((revision) => read({}, revision, smelters))
    expect(forms.map(({ checker }) => checker.missing)).toEqual([0, 0, 1, 1])
    expect(forms.map((form) => codesAt(form, 'E6'))).toEqual(Array(4).fill(['notListedIncomplete']))
  })

  it('is broken by an error value from 1.2 on', () => {
    const smelters = { ...cobaltLine, A6: 'CID900999', B6: { error: '#N/A' }, C6: { error: '#N/A' } }
    const broken = ['1.1', '1.11', '1.2', '1.3'].map((version) => read({}, version, smelters).checker.broken)
    expect(broken).toEqual([false, false, true, true])
  })
})

describe("the template's own Checker, AMRT 1.3", () => {
  const silver: Cells = { E12: 'Silver', AA12: { formula: 'Silver' }, D31: 'Yes', D43: 'None' }
  const silverLine: Cells = { B5: 'Silver', C5: 'Argent du Nord', E5: { formula: 'CANADA' } }

  it('misses nothing in a complete form, which asks the company nothing', () => {
    const form = readAmrt({ declaration: silver, smelters: silverLine })
    expect(form.checker).toEqual({ missing: 0, broken: false })
    expect(form.findings).toEqual([])
  })

  it('wants at least one mineral, and nothing more without', () => {
    const form = readAmrt()
    expect(form.checker.missing).toBe(1)
    expect(codesAt(form, 'D12')).toEqual(['noMineralChosen'])
  })

  it('does not count a blank second answer, but points at it', () => {
    const form = readAmrt({ declaration: { ...silver, D43: '' }, smelters: silverLine })
    expect(form.checker.missing).toBe(0)
    expect(form.findings).toMatchObject([{ code: 'optionalAnswerMissing', severity: 'warning', cell: 'D43' }])
  })

  it.each([
    ['Yes', 1],
    ['', 2],
    ['No', 0],
    ['Unknown', 0],
    ['Not declaring', 0],
  ])('wants a smelter behind the first answer "%s"', (answer, missing) => {
    expect(readAmrt({ declaration: { ...silver, D31: answer } }).checker.missing).toBe(missing)
  })

  it.each<[string, Cells, number]>([
    ['formulas that show nothing beside the mineral', { ...blank(), B5: 'Silver' }, 0],
    ['cells emptied beside the mineral', { B5: 'Silver', C5: 'Argent du Nord' }, 1],
    ['a mineral of another name', { ...silverLine, B5: 'Zinc' }, 1],
  ])('takes %s as the sheet does', (_, smelters, missing) => {
    expect(readAmrt({ declaration: silver, smelters }).checker.missing).toBe(missing)
  })

  it('looks at not listed smelters in the prepared rows', () => {
    const at = (row: number): Cells => ({
      ...silverLine,
      [`B${row}`]: 'Silver',
      [`C${row}`]: 'Smelter not listed',
    })
    const missing = [2504, 2505].map(
      (row) => readAmrt({ declaration: silver, smelters: at(row) }).checker.missing,
    )
    expect(missing).toEqual([1, 0])
  })

  const other: Cells = { D12: 'Other [specify below]' }
  const second = (mineral: string): Cells => ({ AA13: { formula: mineral }, D32: 'No' })
  it.each<[string, Cells, number, string[]]>([
    ['an Other without a name', {}, 1, ['otherMineralNotNamed D15']],
    [
      'a name without an Other',
      { ...second('Gallium'), D15: 'Gallium', G15: 'Indium' },
      1,
      ['otherMineralNotChosen G15'],
    ],
    [
      'a name in another column, which the counts let pass',
      { G15: 'Gallium' },
      0,
      ['otherMineralNotNamed D15', 'otherMineralNotChosen G15'],
    ],
    ['a number for a name', { ...second('31'), D15: 31 }, 1, []],
  ])('compares how many Others and names there are: %s', (_, declaration, missing, places) => {
    const form = readAmrt({ declaration: { ...silver, ...other, ...declaration }, smelters: silverLine })
    expect(form.checker.missing).toBe(missing)
    const others = form.findings.filter(({ code }) => code.startsWith('otherMineral'))
    expect(others.map(({ code, cell }) => `${code} ${cell ?? ''}`)).toEqual(places)
  })
})

describe("the template's own Checker, AMRT 1.2", () => {
  const silver: Cells = { D12: '银', AA12: { formula: '银' }, D28: 'Yes', D40: 'None' }

  it.each<[string, Cells, number]>([
    ['mineral, name and country in one row', { A5: '银', B5: 'Argent du Nord', C5: 'CANADA' }, 0],
    ['a row without country', { A5: '银', B5: 'Argent du Nord' }, 1],
    ['the mineral in another word than the form’s', { A5: 'Silver', B5: 'Argent du Nord', C5: 'CANADA' }, 1],
  ])('finds, or misses, a smelter by %s', (_, smelters, missing) => {
    expect(readAmrt12({ declaration: silver, smelters }).checker.missing).toBe(missing)
  })

  it('has no rule on smelters not listed, nor is it broken by error values', () => {
    const smelters: Cells = { A5: '银', B5: 'Argent du Nord', C5: 'CANADA', A6: '银', B6: { error: '#REF!' } }
    expect(readAmrt12({ declaration: silver, smelters }).checker).toEqual({ missing: 0, broken: false })
  })

  it('compares a mineral with the blanks typed behind it', () => {
    const declaration = { ...silver, D12: '银 ', AA12: { formula: '银 ' } }
    const missing = ['银', '银 '].map(
      (mineral) =>
        readAmrt12({ declaration, smelters: { A5: mineral, B5: 'Argent du Nord', C5: 'CANADA' } }).checker
          .missing,
    )
    expect(missing).toEqual([1, 0])
  })
})

describe("the template's own Checker, CRT", () => {
  const used: Cells = {
    ...filled([26, 32, 38, 50, 56], 'Yes'),
    D44: '50% or less',
    ...filled([63, 65, 67, 69, 71, 73, 77, 79], 'No'),
    D75: 'Yes, CRT',
  }
  const read = (declaration: Cells, smelters: Cells = {}) =>
    readCrt({ declaration: { ...used, ...declaration }, smelters })

  it('misses 15 entries of a form with nothing but its company block', () => {
    expect(readCrt().checker.missing).toBe(15)
  })

  it('misses no smelter although none is listed, as the sheet has it', () => {
    expect(read({}).checker.missing).toBe(0)
  })

  it('wants a smelter only while the first answer is blank and the second says Yes', () => {
    expect(read({ D26: '' }).checker.missing).toBe(2)
    expect(read({ D26: '' }, { B5: 'Cobalt' }).checker.missing).toBe(1)
    expect(read({ D26: '', D32: 'No' }).checker.missing).toBe(1)
  })

  it.each<[string, Cells, number]>([
    ['a survey in CRTs', { D75: 'yes, crt' }, 0],
    [
      'a survey in another format, described',
      { D75: 'Yes, Using Other Format (Describe)', G75: 'by mail' },
      0,
    ],
    ['a survey in another format', { D75: 'Yes, Using Other Format (Describe)' }, 1],
    ['a public policy without link', { D63: 'Yes' }, 1],
    ['a public policy with link', { D63: 'Yes', G63: 'lindqvist.example/cobalt' }, 0],
  ])('counts %s', (_, declaration, missing) => {
    expect(read(declaration).checker.missing).toBe(missing)
  })

  it('leaves smelters not listed and error values out of its sum', () => {
    const smelters: Cells = { B5: 'Cobalt', C5: 'Smelter not listed', C6: { error: '#N/A' }, B6: 'Cobalt' }
    expect(read({}, smelters).checker).toEqual({ missing: 0, broken: false })
  })
})
