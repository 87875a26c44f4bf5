import iconv from 'iconv-lite'
import { RefusedFileError } from '../../../graph/errors.js'
import { refusalDetail } from '../../../graph/text/sentences.js'
import { readList } from '../../../ingest/lists/read-list.js'

const read = (text: string, encoding = 'utf8') =>
  readList({ bytes: iconv.encode(text, encoding), name: 'list.csv' })

function refusalOf(text: string): RefusedFileError {
  try {
    read(text)
  } catch (error) {
    if (error instanceof RefusedFileError) return error
  }
  throw new Error(`not refused: ${text}`)
}

/** Every list in English, with synonyms in another order, and in Chinese: the same row. */
const lists: readonly [string, readonly string[], object][] = [
  [
    'bom',
    [
      'product,part,supplier,supplier_part,minerals,valid_from,valid_to\nFG-1,PN-2,S003,MPN 2,"tin;gold",2024-11-07,2025-05-26',
      'Valid To;Vendor;MPN;Component;Minerals;Valid From;Finished Good\n26.05.2025;S003;MPN 2;PN-2;Sn / Au;2024/11/07;FG-1',
      '成品料号\t物料号\t供应商\t供应商料号\t涉及矿产\t生效日期\t失效日期\nFG-1\tPN-2\tS003\tMPN 2\t锡、金\t2024年11月7日\t2025年5月26日',
    ],
    {
      row: 2,
      product: 'FG-1',
      part: 'PN-2',
      supplier: 'S003',
      supplierPart: 'MPN 2',
      minerals: ['tin', 'gold'],
      validFrom: '2024-11-07',
      validTo: '2025-05-26',
    },
  ],
  [
    'suppliers',
    [
      'supplier,name,local_name,aliases,country,unique_id\nS001,Aldermoor Ltd.,阿尔德,"AC Ltd;Alder, Inc.",GB,123',
      'DUNS;Country;Also known as;Chinese name;Supplier Name;Vendor Code\n123;England;"AC Ltd;Alder, Inc.";阿尔德;Aldermoor Ltd.;S001',
      '供应商编号,供应商名称,中文名称,别名,国家,唯一标识\nS001,Aldermoor Ltd.,阿尔德,"AC Ltd；Alder, Inc.",英国,123',
    ],
    {
      row: 2,
      supplier: 'S001',
      name: 'Aldermoor Ltd.',
      localName: '阿尔德',
      aliases: ['AC Ltd', 'Alder, Inc.'],
      country: 'GB',
      uniqueId: '123',
    },
  ],
  [
    'relations',
    [
      'buyer,supplier,buyer_part,part,minerals\nS001,S002,P-1,Q-1,none',
      'Supplier PN,Customer,Seller,Customer Part,Metal\nQ-1,S001,S002,P-1,none',
      '买方,供应商,买方料号,供应商料号,矿产\nS001,S002,P-1,Q-1,无',
    ],
    { row: 2, buyer: 'S001', supplier: 'S002', buyerPart: 'P-1', part: 'Q-1', minerals: [] },
  ],
  [
    'smelters',
    [
      'cid,mineral,name,country,city,retired,successor\nCID900001,tin,Northgate Tin,ID,Muntok,2025-01-31,CID900002',
      'Standard Smelter Name,Metal,Smelter ID,Country,City,Removed,Replaced by\nNorthgate Tin,Sn,cid 900001,INDONESIA,Muntok,2025-01-31,CID900002',
      '冶炼厂编号,金属,冶炼厂名称,国家,城市,停用日期,替代编号\nCID900001,锡,Northgate Tin,印度尼西亚,Muntok,2025-01-31,CID900002',
    ],
    {
      row: 2,
      cid: 'CID900001',
      mineral: 'tin',
      name: 'Northgate Tin',
      aliases: [],
      country: 'ID',
      city: 'Muntok',
      retired: '2025-01-31',
      successor: 'CID900002',
    },
  ],
  [
    'smelter-status',
    [
      'cid,status,date,valid_to\nCID900001,Conformant,2025-05-09,2026-05-08',
      'Audit Date;Status;Smelter ID;Valid until;Scheme\n2025-05-09;Conformant;CID900001;2026-05-08;RMAP',
      '冶炼厂编号,状态,评估日期,有效期至\nCID900001,Conformant,2025-05-09,2026-05-08',
    ],
    {
      row: 2,
      cid: 'CID900001',
      status: 'Conformant',
      date: '2025-05-09',
      validTo: '2026-05-08',
      scheme: 'RMAP',
    },
  ],
  [
    'smelter-origins',
    [
      'cid,mineral,origin,region,date\nCID900001,tin,BJ,Alibori,2025-08-12',
      'Smelter ID,Metal,Country of origin,Province,As of\nCID900001,Sn,Benin,Alibori,2025-08-12',
      '冶炼厂编号,矿产,原产国,地区,日期\nCID900001,锡,贝宁,BJ-AL,2025-08-12',
    ],
    {
      row: 2,
      cid: 'CID900001',
      mineral: 'tin',
      text: expect.stringMatching(/^(BJ|Benin|贝宁), (Alibori|BJ-AL)$/) as string,
      origins: [{ kind: 'region', code: 'BJ', country: 'BENIN', region: 'BJ-AL' }],
      date: '2025-08-12',
    },
  ],
  [
    'cahra',
    [
      'list,date,country,region,regions_complete,confirmed,minerals,valid_to\nhouse,2024-09-01,BJ,Alibori,no,,"tin;gold",2025-06-01',
      'Removed;Metals;All regions;Province;Country code;As of;List name\n2025-06-01;tin, gold;n;Alibori;Benin;2024-09-01;house',
      '名单,日期,国家,地区,区域完整,矿产,失效日期\nhouse,2024-09-01,贝宁,Alibori,否,锡；金,2025-06-01',
    ],
    {
      row: 2,
      list: 'house',
      date: '2024-09-01',
      country: 'BJ',
      region: 'BJ-AL',
      regionsComplete: false,
      confirmed: true,
      minerals: ['tin', 'gold'],
      validTo: '2025-06-01',
    },
  ],
  [
    'watch-list',
    [
      'list,date,kind,id,name,class,reason\nw,2025-01-01,smelter,CID900001,Northgate Tin,laundering,sanctioned',
      'Reason;Risk category;Entity name;ID;Type;Listed on;Watch list\nsanctioned;Money laundering;Northgate Tin;CID900001;Smelter;2025-01-01;w',
      '名单,日期,类型,编号,名称,风险类别,原因\nw,2025-01-01,冶炼厂,CID900001,Northgate Tin,洗钱,sanctioned',
    ],
    {
      row: 2,
      list: 'w',
      date: '2025-01-01',
      kind: 'smelter',
      id: 'CID900001',
      name: 'Northgate Tin',
      class: 'laundering',
      reason: 'sanctioned',
    },
  ],
]

describe.each(lists)('the list %s', (kind, texts, row) => {
  it.each([
    ['named as documented', 0],
    ['with synonyms in another order', 1],
    ['in Chinese', 2],
  ])('is known by its header %s', (_, index) => {
    const { content, findings } = read(texts[index] ?? '')
    expect(content.kind).toBe(kind)
    expect(content.rows).toEqual([row])
    expect(findings).toEqual([])
  })

  it.each(['utf8', 'utf-8-bom', 'utf-16le-bom', 'utf-16be-bom', 'utf16le', 'gb18030'])(
    'reads the same in %s',
    (encoding) => {
      const text = texts[2] ?? ''
      const bytes = encoding.endsWith('-bom')
        ? iconv.encode(text, encoding.slice(0, -4), { addBOM: true })
        : iconv.encode(text, encoding)
      const { content } = readList({ bytes, name: 'list.csv' })
      expect(content).toEqual({ kind, rows: [row] })
    },
  )
})

describe('what files look like', () => {
  const bom = 'product,part,supplier\nFG-1,PN-1,S001\n'

  it('finds the header below a title and blank lines', () => {
    const { content } = read(`Bill of materials,,\n,,\n${bom}`)
    expect(content.rows).toEqual([
      { row: 4, product: 'FG-1', part: 'PN-1', supplier: 'S001', minerals: 'all' },
    ])
  })

  it('says which encoding it took a file for that does not say so', () => {
    const { findings } = read('产品,物料号,物料名称\nFG-1,PN-1,电阻器和电容器\n', 'gb18030')
    expect(findings).toMatchObject([
      { code: 'listEncodingAssumed', severity: 'note', params: { encoding: 'GB18030' } },
    ])
  })

  it('reads Western accents of an old Excel', () => {
    const { content } = read('supplier;name\nS1;Müller & Söhne Präzisionsgeräte GmbH\n', 'windows-1252')
    expect(content.rows).toMatchObject([{ name: 'Müller & Söhne Präzisionsgeräte GmbH' }])
  })

  it('notes columns nobody reads and those given twice', () => {
    const { findings } = read('product,part,colour,part number\nFG-1,PN-1,red,PN-2\n')
    expect(findings).toMatchObject([
      { code: 'listColumnIgnored', params: { column: 'colour' } },
      { code: 'listColumnTwice', params: { column: 'part number' } },
    ])
  })

  it('skips blank lines and a header pasted in again', () => {
    expect(read(`${bom}\nproduct,part,supplier\nFG-1,PN-2,S001\n`).content.rows).toHaveLength(2)
  })

  it('keeps separators and line breaks inside quotation marks', () => {
    const { content } = read('product,part,part_name\nFG-1,PN-1,"Board, green\nrev. B"\n')
    expect(content.rows).toMatchObject([{ partName: 'Board, green\nrev. B' }])
  })
})

describe('bad rows', () => {
  it.each([
    ['a missing part', 'product,part\nFG-1,\nFG-1,PN-2', 'listValueMissing', 'B2', { column: 'part' }],
    [
      'a date that is none',
      'product,part,valid_to\nFG-1,PN-1,soon\nFG-1,PN-2,',
      'listDateUnreadable',
      'C2',
      { column: 'valid_to', text: 'soon' },
    ],
    [
      'an end before the start',
      'product,part,valid_from,valid_to\nFG-1,PN-1,2025-02-01,2025-01-01\nFG-1,PN-2,,',
      'listDatesReversed',
      'D2',
      { from: '2025-02-01' },
    ],
    [
      'a CID that is none',
      'cid,status,date\nSmelter 7,Active,2025-01-01\nCID900001,Active,2025-01-01',
      'listCidUnreadable',
      'A2',
      { text: 'Smelter 7' },
    ],
    [
      'a country two countries share',
      'list,date,country\nh,2025-01-01,Congo\nh,2025-01-01,CD',
      'listCountryUnknown',
      'C2',
      { text: 'Congo' },
    ],
    [
      'a yes that is neither',
      'list,date,country,confirmed\nh,2025-01-01,CD,maybe\nh,2025-01-01,CD,yes',
      'listYesNoUnreadable',
      'D2',
      { text: 'maybe' },
    ],
    [
      'an unknown kind',
      'list,date,kind,name\nw,2025-01-01,ship,A\nw,2025-01-01,company,B',
      'listKindUnknown',
      'C2',
      { text: 'ship' },
    ],
  ])('%s is a finding with row and cell, and the others go in', (_, text, ...told) => {
    const [code, cell, params] = told
    const { content, findings } = read(text)
    expect(content.rows).toHaveLength(1)
    expect(content.rows).toMatchObject([{ row: 3 }])
    expect(findings).toMatchObject([
      { code: 'rowsLeftOut', severity: 'warning', params: { rows: 1, of: 2 } },
      { code, severity: 'error', row: 2, cell, params },
    ])
  })

  it('does not read a value longer than any name', () => {
    const { content, findings } = read(`product,part\nFG-1,${'x'.repeat(5000)}\nFG-1,PN-2\n`)
    expect(content.rows).toHaveLength(1)
    expect(findings.map(({ code }) => code)).toContain('listTextTooLong')
  })

  it('stops counting at a thousand findings and says how many there are more', () => {
    const { findings } = read(`product,part\nFG-1,PN-1\n${'FG-1,\n'.repeat(1_500)}`)
    expect(findings).toHaveLength(1_002)
    expect(findings[0]).toMatchObject({ code: 'rowsLeftOut', params: { rows: 1_500, of: 1_501 } })
    expect(findings.at(-1)).toMatchObject({ code: 'listMoreFindings', params: { count: 500 } })
  })

  it('stay in the content as far as they were read, with the columns that were not', () => {
    const { content } = read(
      'list,date,country,region\nhouse,2025-06-31,Indonsia,Java\nhouse,2025-06-30,CD,\n',
    )
    expect(content.rows).toHaveLength(1)
    expect(content.unread).toMatchObject([
      { row: { row: 2, list: 'house', region: 'Java' }, unread: ['country', 'date'] },
    ])
  })

  it('that are all there are make no list', () => {
    const { reason, message, details = {} } = refusalOf('product,part,valid_to\nA,,\nB,PN-1,soon\n')
    const cells = 'B2 part ""; C3 valid_to "soon"'
    expect(details).toEqual({ reason: 'noRowReadable', list: 'bom', rows: 2, cells })
    expect(message).toMatch(
      /None of the 2 rows of this bom list can be read: B2 part ""; C3 valid_to "soon"\. Mend/,
    )
    const told = { code: reason, message, params: { list: 'bom', rows: 2, cells } }
    expect(refusalDetail('zh', told)).toMatch(/^这份 bom 清单的 2 行都无法读取：B2 part/)
  })
})

describe('values', () => {
  const minerals = (cell: string) => {
    const { content } = read(`product,part,minerals\nFG-1,PN-1,"${cell}"\n`)
    return content.kind === 'bom' ? content.rows[0]?.minerals : undefined
  }

  it.each([
    ['', 'all'],
    ['all', 'all'],
    ['none', []],
    ['无', []],
    ['3TG', ['tin', 'tantalum', 'tungsten', 'gold']],
    ['Ta, W', ['tantalum', 'tungsten']],
    ['Soda Ash; Rare Earth Elements', ['soda ash', 'rare earth elements']],
    ['Antimony', ['antimony']],
  ])('minerals %j are %j', (cell, expected) => {
    expect(minerals(cell)).toEqual(expected)
  })

  it('takes the last day of a system for an open end', () => {
    expect(read('product,part,valid_to\nFG-1,PN-1,9999-12-31\n').content.rows).toEqual([
      { row: 2, product: 'FG-1', part: 'PN-1', minerals: 'all' },
    ])
  })

  it('says when a date can be read in two ways', () => {
    const { content, findings } = read('product,part,valid_from\nFG-1,PN-1,03/04/2025\n')
    expect(content.rows).toMatchObject([{ validFrom: '2025-04-03' }])
    expect(findings).toMatchObject([
      { code: 'listDateAmbiguous', severity: 'warning', params: { other: '2025-03-04' } },
    ])
  })

  it.each([
    ['DRC; Rwanda', '', ['CD', 'RW']],
    ['recycled', '', ['recycled']],
    ['', 'recycled', ['recycled']],
    ['Level 3', 'group', ['Level 3']],
    ['House group X', 'group', ['House group X']],
    ['NA', 'country', ['NA']],
    ['Congo', '', ['unknown']],
  ])('an origin %j of kind %j says %j', (origin, kind, said) => {
    const { content } = read(`cid,origin,kind\nCID900001,${origin},${kind}\n`)
    const origins = content.kind === 'smelter-origins' ? content.rows[0]?.origins : undefined
    expect(origins?.map((claim) => claim.code ?? claim.group ?? claim.kind)).toEqual(said)
  })

  it('leaves a region nobody knows to its country, with a note', () => {
    const { content, findings } = read('cid,origin,region\nCID900001,BJ,Nowhere\n')
    expect(content.rows).toMatchObject([{ origins: [{ kind: 'country', code: 'BJ' }] }])
    expect(findings).toMatchObject([{ code: 'listRegionUnknown', severity: 'note' }])
  })

  it('keeps a supplier whose country is unreadable', () => {
    const { content, findings } = read('supplier,name,country\nS001,Acme,Atlantis\n')
    expect(content.rows).toEqual([{ row: 2, supplier: 'S001', name: 'Acme', aliases: [] }])
    expect(findings).toMatchObject([{ code: 'listCountryIgnored', severity: 'warning', cell: 'C2' }])
  })
})

describe('files that are no list', () => {
  it.each([
    ['other headers', 'colour,size\nred,1\n', 'unknownList', /colour, size/],
    ['prose', 'Dear Sir or Madam,\nplease find attached\n', 'unknownList', /bom/],
    [
      'a list without its part column',
      'product,supplier,supplier_part\nFG-1,S001,M\n',
      'columnMissing',
      /part/,
    ],
    [
      'a header with a slip',
      'product,prt,supplier\nFG-1,PN-1,S001\n',
      'columnMissing',
      /Closest: bom; column "part" is missing, did you mean "prt"\? docs\/lists\.md/,
    ],
    [
      'a status list with a slip in a synonym',
      'cid,Audit Statu,date\nCID900001,Conformant,2025-01-01\n',
      'columnMissing',
      /Closest: smelter-status; column "status" is missing, did you mean "Audit Statu"\?/,
    ],
    [
      'a header of two lists',
      'cid,mineral,name,status,date\nCID900001,tin,First,Conformant,2025-01-01\n',
      'twoLists',
      /two lists: smelter-status \(status\) and smelters \(mineral, name\)\. Send a file for each/,
    ],
    ['a header alone', 'product,part\n', 'emptyList', /no rows/],
    ['nothing but blanks', ' \n\n', 'emptyList', /no rows/],
    ['an open quotation mark', 'product,part\nFG-1,"PN-1\nFG-1,PN-2\n', 'quoteNotClosed', /quotation mark/],
    ['other JSON', '{"a": 1}', 'listJsonInvalid', /eu_indicative_cahra_list/],
    [
      'JSON of a package',
      '{"name": "x", "version": "1"}',
      'listJsonInvalid',
      /^(?!.*Invalid input).*"countries"/,
    ],
    ['broken JSON', '{"a": ', 'listJsonInvalid', /cut off/],
  ])('%s is refused, saying why', (_, text, reason, message) => {
    const refusal = refusalOf(text)
    expect(refusal.reason).toBe(reason)
    expect(refusal.message).toMatch(message)
  })
})

describe('the EU list as JSON', () => {
  it('becomes entries limited to 3TG, with regions and the end of what a notice removed', () => {
    const region = (action: string, date: string) => ({
      listed_name: 'Alibori',
      iso_3166_2: 'BJ-AL',
      action,
      list_date: date,
    })
    const file = {
      eu_indicative_cahra_list: {
        latest_version_found: { as_of: '2025-06-30' },
        countries: [
          { iso2: 'CD', on_2020_12: true },
          { iso2: 'BJ', regions_known: [region('added', '2025-03-31'), region('removed', '2025-06-30')] },
        ],
      },
    }
    const { content } = read(JSON.stringify(file))
    expect(content.rows).toMatchObject([
      {
        country: 'BJ',
        region: 'BJ-AL',
        date: '2025-03-31',
        validTo: '2025-06-29',
        confirmed: true,
        regionsComplete: false,
      },
      { country: 'CD', confirmed: false, minerals: ['tin', 'tantalum', 'tungsten', 'gold'] },
    ])
  })
})
