import type { SmelterLine } from '../../../graph/model.js'
import { codesOf, goldLine, readCmrt } from './a-form.js'
import type { Cells } from './a-workbook.js'

const lineOf = (smelters: Cells): SmelterLine | undefined => readCmrt({ smelters }).smelters[0]
const formulas: Cells = { B5: { formula: '' }, C5: { formula: '' }, E5: { formula: '' }, F5: { formula: '' } }
const notListed = (name: string, more: Cells = {}): Cells => ({
  ...formulas,
  B5: 'Gold',
  C5: 'Smelter not listed',
  D5: name,
  ...more,
})

describe('who a smelter line means', () => {
  it('is the ID typed, with the standard name, mineral and country of the reference list', () => {
    expect(lineOf(goldLine)).toMatchObject({
      row: 5,
      status: 'listed',
      cid: 'CID900001',
      mineral: 'Gold',
      name: 'Aurum North Refinery',
      country: 'SE',
      cells: { id: 'A5', mineral: 'B5', lookup: 'C5', country: 'E5' },
    })
  })

  it('keeps the city that stands beside a name nobody knows', () => {
    const line = lineOf(notListed('Nowhere Refinery', { E5: 'SWEDEN', I5: ' Kiruna ' }))
    expect(line).toMatchObject({ typed: { city: 'Kiruna' }, cells: { city: 'I5' } })
    expect(lineOf(notListed('Nowhere Refinery', { I5: 0 }))?.typed).not.toHaveProperty('city')
  })

  it.each([
    ['in lower case', 'cid900001', []],
    ['with a trailing blank, which breaks the form itself', 'CID900001 ', ['idNotExact', 'checkerBroken']],
    ['with a blank inside', 'CID 900001', ['idNotExact', 'checkerBroken']],
    ['as digits only', '900001', ['idNotExact', 'checkerBroken']],
  ])('is the ID %s', (_, id, codes) => {
    const isBroken = codes.length > 0
    const formula = (text: string) => (isBroken ? { error: '#N/A' } : { formula: text })
    const read = readCmrt({ smelters: { A5: id, B5: formula('Gold'), C5: formula('Aurum North Refinery') } })
    expect(read.smelters).toMatchObject([{ status: 'listed', cid: 'CID900001', mineral: 'Gold' }])
    expect(
      codesOf(read)
        .filter((code) => code !== 'noSmelterForMineral')
        .sort(),
    ).toEqual([...codes].sort())
  })

  it('trusts the typed ID over the ID formulas show for a shared name', () => {
    const shadowed = {
      A5: 'CID900007',
      B5: { formula: 'Tungsten' },
      C5: { formula: 'Twin Peak Tungsten' },
      F5: { formula: 'CID900006' },
    }
    expect(lineOf(shadowed)).toMatchObject({ status: 'listed', cid: 'CID900007' })
  })

  it('is the ID where a program typed it without calculating the formulas', () => {
    expect(lineOf({ ...formulas, A5: 'CID900003' })).toMatchObject({ cid: 'CID900003', mineral: 'Tin' })
  })

  it('is the smelter whose name or alias was picked', () => {
    const picked = { ...formulas, B5: 'Gold', C5: 'anr gold ' }
    expect(lineOf(picked)).toMatchObject({ status: 'listed', cid: 'CID900001', name: 'Aurum North Refinery' })
  })

  it('is told by mineral where smelters of two minerals share a name', () => {
    const named = (mineral: string) => ({ ...formulas, B5: mineral, C5: 'Kestrel Metals Co., Ltd.' })
    expect([lineOf(named('Gold'))?.cid, lineOf(named('锡'))?.cid]).toEqual(['CID900002', 'CID900003'])
  })

  it('is the ID pasted over the ID formula when column A is blank', () => {
    const pasted = { B5: 'Gold', C5: 'Some old name', E5: 'CHINA', F5: 'CID900002' }
    expect(lineOf(pasted)).toMatchObject({ status: 'listed', cid: 'CID900002' })
  })

  it('waits, with both owners as candidates, where a name belongs to two smelters', () => {
    const read = readCmrt({ smelters: { ...formulas, B5: 'Tungsten', C5: 'Twin Peak Tungsten' } })
    expect(read.smelters).toMatchObject([{ status: 'listed', candidates: ['CID900006', 'CID900007'] }])
    expect(read.smelters[0]).not.toHaveProperty('cid')
    expect(codesOf(read)).toContain('nameIsAmbiguous')
  })

  it('is in conflict when the mineral typed is not the one the ID stands for', () => {
    const read = readCmrt({ smelters: { ...goldLine, B5: 'Tin' } })
    expect(read.smelters).toMatchObject([{ status: 'conflict', cid: 'CID900001', mineral: 'Tin' }])
    expect(read.findings).toContainEqual(
      expect.objectContaining({ code: 'cidOfOtherMineral', severity: 'error', cell: 'A5', row: 5 }),
    )
  })

  it('is in conflict when the name picked is of another mineral only', () => {
    expect(lineOf({ ...formulas, B5: 'Tin', C5: 'Aurum North Refinery' })).toMatchObject({
      status: 'conflict',
    })
  })

  it.each(['CID900099', 'CID00123'])('is unknown for the ID %s that the list does not have', (id) => {
    const read = readCmrt({ smelters: { A5: id, B5: { error: '#N/A' }, C5: { error: '#N/A' } } })
    expect(read.smelters).toMatchObject([{ status: 'unknownCid', typed: { id } }])
    expect(read.smelters[0]).not.toHaveProperty('cid')
    expect(codesOf(read)).toContain('unknownCid')
  })

  it('is a known smelter typed as not listed, blanks and case aside', () => {
    const read = readCmrt({ smelters: notListed('ANR GOLD  ', { E5: 'SWEDEN' }) })
    expect(read.smelters).toMatchObject([{ status: 'notListedButKnownName', cid: 'CID900001' }])
    expect(codesOf(read)).toEqual(['knownNameNotListed'])
  })

  it('stays unlisted, with a guess, for a misspelled name', () => {
    expect(lineOf(notListed('Aurm North  Refinery', { E5: 'SWEDEN' }))).toMatchObject({
      status: 'notListed',
      name: 'Aurm North  Refinery',
      country: 'SE',
      candidates: ['CID900001'],
    })
  })

  it('stays unlisted without a guess for a name like no other', () => {
    expect(lineOf(notListed('雲嶺有色金属', { E5: '中国' }))).toMatchObject({
      status: 'notListed',
      country: 'CN',
      candidates: [],
    })
  })

  it('is not yet identified where the form says so, without name or country', () => {
    const line = lineOf({
      ...formulas,
      B5: 'Gold',
      C5: 'Smelter Not Yet Identified',
      E5: { formula: 'Unknown' },
      F5: { formula: 0 },
    })
    expect(line).toMatchObject({ status: 'notIdentified', mineral: 'Gold', candidates: [] })
    expect(line).not.toHaveProperty('name')
    expect(line).not.toHaveProperty('country')
    expect(line).not.toHaveProperty('typed.cid')
  })

  it('is free text with guesses when the name picked is on no list', () => {
    expect(lineOf({ ...formulas, B5: 'Gold', C5: 'Kestrel Metal' })).toMatchObject({
      status: 'freeText',
      candidates: ['CID900002'],
    })
  })

  it.each(['Metal', 'Métal (*)', '金属 l (*)', '금속(*)', 'Metall (1)'])(
    'is none where the header %s was pasted',
    (heading) => {
      const read = readCmrt({
        smelters: { ...goldLine, A6: 'Smelter ID', B6: heading, C6: 'Smelter Reference List' },
      })
      expect(read.smelters).toMatchObject([{ row: 5 }, { row: 6, status: 'notASmelter' }])
      expect(codesOf(read)).toEqual(['headerRowPasted'])
    },
  )

  it('keeps a line whose mineral the form does not know, whatever stands for its ID', () => {
    const read = readCmrt({
      smelters: {
        ...goldLine,
        A6: 'unknown',
        B6: 'Unobtainium',
        C6: 'Smelter not listed',
        D6: 'Deep Works',
        E6: 'CHILE',
      },
    })
    expect(read.smelters[1]).toMatchObject({
      status: 'notListed',
      mineral: 'Unobtainium',
      name: 'Deep Works',
    })
    expect(codesOf(read)).toContain('mineralNotRecognised')
  })

  it('skips blank and prepared rows, and points at an origin beside no smelter', () => {
    const read = readCmrt({ smelters: { ...goldLine, B9: { formula: '' }, F9: { formula: 0 }, O12: 'PERU' } })
    expect(read.smelters).toHaveLength(1)
    expect(read.findings).toMatchObject([{ code: 'rowWithoutSmelter', cell: 'O12' }])
  })
})

describe('what a smelter line says of its feed', () => {
  it.each([
    [
      'a country in any spelling',
      { O5: 'Vietnam; CHINA' },
      [
        { kind: 'country', country: 'VIET NAM', code: 'VN' },
        { kind: 'country', country: 'CHINA', code: 'CN' },
      ],
    ],
    ['recycled, said in the mine name', { N5: '回收料' }, [{ kind: 'recycled' }]],
    [
      'recycled beside a country',
      { N5: 'scrap', O5: 'PERU' },
      [{ kind: 'country', country: 'PERU', code: 'PE' }, { kind: 'recycled' }],
    ],
    ['no claim where the cell is blank', { N5: 'Sample Pit' }, []],
  ])('is %s', (_, cells: Cells, origins) => {
    expect(lineOf({ ...goldLine, ...cells })?.origins).toEqual(origins)
  })

  it('stands for every smelter its cell is merged over, with the cell it stands in', () => {
    const smelters = { ...goldLine, O5: 'PERU', A6: 'CID900002', A7: 'CID900003' }
    const read = readCmrt({ smelters, merged: ['O5:O6', 'A7:C7'] })
    expect(read.smelters.map(({ origins, cells }) => [origins[0]?.country, cells['origin']])).toEqual([
      ['PERU', 'O5'],
      ['PERU', 'O5'],
      [undefined, undefined],
    ])
  })

  it('keeps text that means no origin as unknown beside what it names', () => {
    const read = readCmrt({ smelters: { ...goldLine, O5: 'PERU; Atlantis' } })
    expect(read.smelters[0]?.origins.map(({ kind }) => kind)).toEqual(['country', 'unknown'])
    expect(read.findings).toMatchObject([
      { code: 'originNotRecognised', cell: 'O5', params: { text: 'Atlantis' } },
    ])
  })

  it.each([
    ['Yes', 'Yes'],
    ['否', 'No'],
    ['Unbekannt', 'Unknown'],
    ['80 %', undefined],
  ])('reads recycled %s as %s', (text, word) => {
    expect(lineOf({ ...goldLine, P5: text })?.recycled).toBe(word)
  })
})
