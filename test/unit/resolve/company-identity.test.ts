import { companyDirectory, type CompanyMention } from '../../../graph/resolve/company-identity.js'
import { splitLegalForm, withoutLegalForm } from '../../../graph/resolve/legal-forms.js'
import { aSupplier } from './builders.js'

const directory = companyDirectory([
  aSupplier({
    supplier: 'S1',
    name: 'Aldermoor Components Ltd.',
    country: 'GB',
    uniqueId: '12-345-6789',
    aliases: ['Aldermoor'],
  }),
  aSupplier({ supplier: 'S2', name: 'Brackwater GmbH', localName: '布莱克沃特 有限公司' }),
  aSupplier({ supplier: 'S3', name: 'Twin Metals Inc.', country: 'US' }),
  aSupplier({ supplier: 'S4', name: 'Twin Metals GmbH', country: 'DE' }),
  aSupplier({ supplier: 'S5', name: 'Double Co., Ltd.', country: 'CN' }),
  aSupplier({ supplier: 'S6', name: 'Double Co., Ltd.', country: 'TW', uniqueId: 'DUNS 987654321' }),
])
const idOf = (mention: CompanyMention | string) =>
  directory.identify(typeof mention === 'string' ? { text: mention } : mention).id

describe('who a name means, certain matches only (rule 19)', () => {
  it.each<[string, CompanyMention, string]>([
    ['a listed id', { text: ' s1 ' }, 'S1'],
    ['the exact name', { text: 'Aldermoor Components Ltd.' }, 'S1'],
    ['the name in other case, punctuation and spaces', { text: 'ALDERMOOR  COMPONENTS, LTD' }, 'S1'],
    ['the name with its legal form in another spelling', { text: 'Aldermoor Components Limited' }, 'S1'],
    ['an alias', { text: 'aldermoor' }, 'S1'],
    ['a local name in its script, with and without space', { text: '布莱克沃特有限公司' }, 'S2'],
    ['a local name with its legal form in another script', { text: '布莱克沃特 Co., Ltd.' }, 'S2'],
    [
      'the local name a mention gives beside an unknown one',
      { text: 'Brackwater China', localName: '布莱克沃特有限公司' },
      'S2',
    ],
    [
      'unique id and authority, over another name',
      { text: 'Somebody Else', uniqueId: '123456789', authority: 'DUNS' },
      'S1',
    ],
    [
      'a listed unique id that names its authority',
      { text: 'Somebody Else', uniqueId: '98-765-4321', authority: 'DUNS' },
      'S6',
    ],
    ['one of two namesakes by its country', { text: 'Double Co., Ltd.', country: 'TW' }, 'S6'],
    [
      'the only one equal but for the legal form, in the same country',
      { text: 'Aldermoor Components LLC', country: 'GB' },
      'S1',
    ],
  ])('is settled by %s', (_, mention, id) => {
    expect(idOf(mention)).toBe(id)
  })

  it.each<[string, CompanyMention]>([
    [
      'a name equal but for the legal form in another country',
      { text: 'Aldermoor Components LLC', country: 'US' },
    ],
    ['a name equal but for the legal form without country', { text: 'Aldermoor Components LLC' }],
    ['a name two suppliers bear but for the legal form', { text: 'Twin Metals AG', country: 'US' }],
    ['one of two namesakes without country', { text: 'Double Co., Ltd.' }],
    ['a misspelled name', { text: 'Aldermore Components Ltd.' }],
    ['a name with another accent', { text: 'Bräckwater GmbH' }],
    ['a unique id without authority', { text: 'Somebody Else', uniqueId: '123456789' }],
    ['an id that is no number', { text: 'Somebody Else', uniqueId: 'N/A', authority: 'DUNS' }],
  ])('is not settled by %s: a company of its own waits for a person', (_, mention) => {
    expect(directory.identify(mention)).toMatchObject({ listed: false, name: mention.text })
  })

  it('shows a supplier under its listed name', () => {
    expect(directory.identify({ text: 'aldermoor' })).toEqual({
      id: 'S1',
      name: 'Aldermoor Components Ltd.',
      listed: true,
    })
  })

  it('still knows a supplier by an older list’s name and shows the newer', () => {
    const renamed = companyDirectory([
      aSupplier({ name: 'New Name Ltd.' }),
      { ...aSupplier({ name: 'Old Name Ltd.' }), received: '2024-01-01' },
    ])
    expect(renamed.identify({ text: 'Old Name Ltd' })).toEqual({
      id: 'S1',
      name: 'New Name Ltd.',
      listed: true,
    })
  })
})

describe('the id of a company no list knows (rule 19)', () => {
  it.each([
    ['Fenwick Metals', 'co:fenwick-metals'],
    ['Fenwick Metals, Ltd.', 'co:fenwick-metals-ltd'],
    ['fenwick metals  limited', 'co:fenwick-metals-ltd'],
    ['Fenwick & Sons Inc', 'co:fenwick-and-sons-inc'],
    ['宁波永达磁业有限公司', 'co:宁波永达磁业-co-ltd'],
    ['Ｆｅｎｗｉｃｋ Metals', 'co:fenwick-metals'],
    ['  ', 'co:unnamed'],
  ])('of "%s" is %s', (text, id) => {
    expect(idOf(text)).toBe(id)
  })

  it('differs for different legal forms: they are different companies', () => {
    expect(idOf('Fenwick Metals GmbH')).not.toBe(idOf('Fenwick Metals AG'))
  })
})

describe('a name without its legal form', () => {
  it.each([
    ['Haitong Capacitors Co., Ltd.', 'Haitong Capacitors'],
    ['Meridian Solder Sdn. Bhd.', 'Meridian Solder'],
    ['Castellan Fasteners S.p.A.', 'Castellan Fasteners'],
    ['PT Timah Nusantara Tbk', 'PT Timah Nusantara'],
    ['株式会社 箔山コネクタ', '箔山コネクタ'],
    ['蓝岳电子有限公司', '蓝岳电子'],
    ['Müller & Söhne GmbH', 'Müller & Söhne'],
    ['Limited', 'Limited'],
    ['Kestrel Passives', 'Kestrel Passives'],
  ])('%s is %s, as written', (name, short) => {
    expect(withoutLegalForm(name)).toBe(short)
  })
})

describe('legal forms', () => {
  it.each([
    ['Rivamonte S.p.A.', 'rivamonte', 'spa'],
    ['Fuji Tin K.K.', 'fuji tin', 'kk'],
    ['株式会社トーヨー', 'トーヨー', 'kk'],
    ['㈱トーヨー', 'トーヨー', 'kk'],
    ['トーヨー（株）', 'トーヨー', 'kk'],
    ['有研新材料股份有限公司', '有研新材料', 'joint-stock'],
    ['PT Cahaya Logam', 'cahaya logam', 'pt'],
    ['Helvet Metall GmbH & Co. KG', 'helvet metall', 'gmbh-co-kg'],
    ['Morrow (Pte) Ltd', 'morrow', 'private-ltd'],
    ['Limited', 'limited', ''],
    ['Spa Metals', 'spa metals', ''],
  ])('"%s" is "%s" with form "%s"', (name, body, form) => {
    expect(splitLegalForm(name)).toEqual({ body, form })
  })
})
