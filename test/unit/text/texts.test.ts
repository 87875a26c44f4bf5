import * as errors from '../../../graph/errors.js'
import { acrossCodes } from '../../../graph/judge/across/across-rules.js'
import { reasonCodes } from '../../../graph/judge/reason-codes.js'
import { minerals } from '../../../graph/lists/minerals.js'
import { EndReason, LineStatus } from '../../../graph/model.js'
import { findingSeverities } from '../../../ingest/check/codes.js'
import { listFindingSeverities, listRefusalReasons } from '../../../ingest/lists/list-findings.js'
import { profileRefusalReasons } from '../../../ingest/profiles/profile-refusals.js'
import { formRefusalReasons } from '../../../ingest/form-refusals.js'
import { failureOf } from '../../../ingest/worker.js'
import { refusalReasons } from '../../../ingest/workbook/refusal.js'
import { enActs } from '../../../graph/text/en-acts.js'
import { enAsks, enEnds, enReasons } from '../../../graph/text/en-codes.js'
import { enMatches } from '../../../graph/text/en-matches.js'
import { zhMatches } from '../../../graph/text/zh-matches.js'
import { matchReasons } from '../../../graph/resolve/match-reasons.js'
import { enFindings, enRefusals } from '../../../graph/text/en-findings.js'
import { enProfileProblems } from '../../../graph/text/en-profiles.js'
import { zhProfileProblems } from '../../../graph/text/zh-profiles.js'
import { en } from '../../../web/i18n/en.js'
import { fill } from '../../../graph/text/fill.js'
import { mineralNames } from '../../../graph/text/mineral-names.js'
import { countryName, formatDay, mineralName } from '../../../graph/text/names.js'
import { askText, findingSentence, reasonSentence, refusalSentence } from '../../../graph/text/sentences.js'
import { templateAsking } from '../../../graph/text/template-asking.js'
import { wordIfKnown } from '../../../graph/text/words.js'
import { families } from '../../../ingest/templates/families.js'
import { mineralSymbol } from '../../../web/i18n/format.js'
import { translate } from '../../../web/i18n/translate.js'
import { zhAsks, zhEnds, zhReasons } from '../../../graph/text/zh-codes.js'
import { zhFindings, zhRefusals } from '../../../graph/text/zh-findings.js'
import { zhRefusalDetails } from '../../../graph/text/zh-refusals.js'
import { zh } from '../../../web/i18n/zh.js'

/** Codes of every error of ours that can end a job, as the job's report carries them. */
const jobErrors = Object.values(errors)
  .filter((each) => 'prototype' in each && each.prototype instanceof errors.LodelineError)
  .filter((each) => each !== errors.RefusedFileError) // has reasons of its own, tested below
  .map((each) => Reflect.construct(each, ['what was found']) as errors.LodelineError)
const jobErrorCodes = [...jobErrors, new Error('a mistake')].map((error) => failureOf(error).reason!.code)

/** Their question is what was asked, `origin in a CAHRA`, not its number. */
const acrossCompanies = ['saidNoOthersShow', 'saidNoItselfShows', 'statedNotLocated']

type Texts = Readonly<Record<string, string>>
const tables: [string, Texts, Texts][] = [
  ['the screen', en, zh],
  ['reasons', enReasons, zhReasons],
  ['trace ends', enEnds, zhEnds],
  ['what to ask', enAsks, zhAsks],
  ['findings', enFindings, zhFindings],
  ['refusals', enRefusals, zhRefusals],
  ['problems of a profile', enProfileProblems, zhProfileProblems],
  ['reasons of candidates', enMatches, zhMatches],
]
const gapsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()

describe('texts', () => {
  it.each(tables)('of %s exist in both languages and fill the same gaps', (_, english, chinese) => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort())
    for (const [key, text] of Object.entries(english)) {
      expect([key, gapsOf(chinese[key]!)]).toEqual([key, gapsOf(text)])
      expect(chinese[key]!.trim()).not.toBe('')
    }
  })

  it.each<[string, readonly string[], Texts]>([
    ['finding about a form', Object.keys(findingSeverities), enFindings],
    ['finding across declarations', Object.keys(acrossCodes), enFindings],
    ['finding about a list', Object.keys(listFindingSeverities), enFindings],
    ['refused workbook', refusalReasons, enRefusals],
    ['refused form', formRefusalReasons, enRefusals],
    ['refused list', listRefusalReasons, enRefusals],
    ['error that ends a job', jobErrorCodes, enRefusals],
    ['error that ends a job, at length in Chinese', jobErrorCodes, zhRefusalDetails],
    ['refused house form', profileRefusalReasons, enRefusals],
    ['reason of a verdict', Object.keys(reasonCodes), enReasons],
    ['reason of a candidate', Object.keys(matchReasons), enMatches],
    ['end of a trace', EndReason.options, enEnds],
    ['question for the end of a trace', EndReason.options, enAsks],
  ])('exist for every %s', (_, codes, texts) => {
    expect(codes.filter((code) => !Object.hasOwn(texts, code))).toEqual([])
  })

  it('know of every error that ends a job', () => {
    expect(jobErrorCodes).toEqual(
      expect.arrayContaining(['conflict', 'engineUnavailable', 'limitExceeded', 'invalidInput', 'internal']),
    )
  })

  it('name every mineral of the catalogue, with its symbol', () => {
    for (const { id, names, symbol } of minerals) {
      expect([id, mineralNames[id]?.zh]).toEqual([id, expect.any(String)])
      if (symbol !== undefined) expect([id, mineralSymbol(id)]).toEqual([id, symbol])
      expect(names['zh']).toContain(mineralName('zh', id).slice(0, 1))
    }
  })

  it('use only the parameters a reason carries', () => {
    for (const [code, params] of Object.entries(reasonCodes)) {
      const gaps = gapsOf((enReasons as Texts)[code]!)
      expect([code, gaps.filter((gap) => !(params as readonly string[]).includes(gap!))]).toEqual([code, []])
    }
  })
})

describe('a sentence', () => {
  it.each([
    [1, '1 smelter'],
    [0, '0 smelters'],
    [12, '12 smelters'],
  ])('counts %i as people do', (n, expected) => {
    expect(translate('en', 'question.smelters', { n })).toBe(expected)
  })

  it('leaves out the part whose value is not known', () => {
    expect(fill('a status[ after {day}]', {})).toBe('a status')
    expect(fill('a status[ after {day}]', { day: 'May' })).toBe('a status after May')
  })

  it.each([
    [1, '1 smelter line follows'],
    [2, '2 smelter lines follow'],
  ])('agrees with the number of lines: %i', (lines, words) => {
    const params = { question: '1', answer: 'No', lines }
    const finding = { code: 'mineralNotInUse', severity: 'error', mineral: 'tin', params } as const
    expect(findingSentence('en', finding)).toBe(`Question 1 says No for Tin, yet ${words}.`)
    expect(findingSentence('zh', finding)).toBe(`锡问题 1 答“No”，但列有 ${lines} 行冶炼厂。`)
  })

  it.each([
    ['5', 'row 5 says otherwise'],
    ['5, 8', 'rows 5, 8 say otherwise'],
  ])('agrees with the rows it names: %s', (rows, words) => {
    const finding = { code: 'allRecycledButLineNot', severity: 'warning', params: { rows } } as const
    expect(findingSentence('en', finding)).toBe(`All recycled is declared; ${words}.`)
  })

  it('never shows a bare number where a question is meant', () => {
    const bare = Object.entries({ ...enFindings, ...enActs }).filter(
      ([code, text]) => /(?<!question )\{(question|gate)\}/i.test(text) && !acrossCompanies.includes(code),
    )
    expect(bare).toEqual([])
  })

  it('names the fields of a form in the reader’s language', () => {
    const params = { field: 'authorizerName' }
    const finding = { code: 'companyFieldMissing', severity: 'error', params } as const
    expect(findingSentence('en', finding)).toBe('The mandatory field “authorizer name” is empty.')
    expect(findingSentence('zh', finding)).toBe('必填项“授权人姓名”为空。')
  })

  it.each([
    ['field of a company', Object.keys(families[0]!.versions[0]!.company), 'field'],
    ['state of a smelter line', LineStatus.options, 'lineStatus'],
  ])('has a word for every %s', (_, names, table) => {
    expect(names.filter((name) => wordIfKnown('en', `${table}.${name}`) === undefined)).toEqual([])
  })

  it('names countries, minerals and days in the reader’s language', () => {
    const reason = { code: 'listedOrigin', params: { country: 'CD', region: 'Katanga' } }
    expect(reasonSentence('en', reason)).toBe('DR Congo (Katanga) is named as origin and is on the list.')
    expect(reasonSentence('zh', reason)).toBe('原产地列明为刚果（金）（Katanga），在名单上。')
    const status = {
      code: 'statusFailed',
      params: { scheme: 'RMAP', status: 'Suspended', date: '2026-09-17' },
    }
    expect(reasonSentence('en', status)).toBe('RMAP says “Suspended”, 17 Sep 2026.')
  })

  it('shows an unknown code with what it carries instead of nothing', () => {
    expect(reasonSentence('en', { code: 'brandNew', params: { cid: 'CID900001' } })).toBe(
      'brandNew: CID900001',
    )
    expect(refusalSentence('en', { code: 'brandNew', message: 'The server’s words.' })).toBe(
      'The server’s words.',
    )
  })

  it('says which mineral a finding is about', () => {
    const finding = {
      code: 'answerMissing',
      severity: 'error',
      mineral: 'tin',
      params: { question: '1)' },
    } as const
    expect(findingSentence('en', finding)).toBe('Question 1) is not answered for Tin.')
  })

  it('says whom to ask what at the end of a trace', () => {
    const end = {
      reason: 'originUnknown' as const,
      company: 'S1',
      companyName: 'Marwick Coatings',
      parts: [],
      smelter: 'CID900031',
      smelterName: 'Lusanda Tantalum',
      smelters: [],
    }
    expect(askText('en', end, 'tantalum')).toBe(
      'Marwick Coatings: where is the feed of Lusanda Tantalum mined?',
    )
    expect(askText('zh', { ...end, reason: 'noDeclaration' }, 'tantalum')).toContain('钽')
  })

  it.each([
    ['tin', 'Marwick Coatings: a filled CMRT that answers for tin in all its parts'],
    ['cobalt', 'Marwick Coatings: a filled EMRT that answers for cobalt in all its parts'],
    ['zinc', 'Marwick Coatings: a filled AMRT that answers for zinc in all its parts'],
  ])('asks for the one template that asks for %s', (mineral, words) => {
    const silent = {
      reason: 'noDeclaration' as const,
      company: 'S1',
      companyName: 'Marwick Coatings',
      parts: [],
      smelter: null,
      smelterName: null,
      smelters: [],
    }
    expect(askText('en', silent, mineral)).toBe(words)
  })

  it('names the template by the minerals the newest of its family offers', () => {
    const offered = families.flatMap(({ kind, versions }) => {
      const minerals = versions.at(-1)?.minerals
      const names = minerals?.mode === 'fixed' ? minerals.minerals : (minerals?.offered ?? [])
      return kind === 'CRT' ? [] : names.map((name) => [kind, templateAsking(name.toLowerCase())])
    })
    expect(offered.length).toBeGreaterThan(20)
    expect(offered.filter(([kind, named]) => kind !== named)).toEqual([])
  })
})

describe('formatting', () => {
  it.each([
    ['en', '2026-11-03', '3 Nov 2026'],
    ['en', '2026-09-17', '17 Sep 2026'],
    ['zh', '2026-11-03', '2026-11-03'],
  ] as const)('writes a day in %s', (language, day, expected) => {
    expect(formatDay(language, day)).toBe(expected)
  })

  it.each([
    ['en', 'CD', 'DR Congo'],
    ['zh', 'CD', '刚果（金）'],
    ['en', 'RW', 'Rwanda'],
    ['zh', 'RW', '卢旺达'],
    ['en', 'North Kivu', 'North Kivu'],
  ] as const)('names the country in %s: %s', (language, code, expected) => {
    expect(countryName(language, code)).toBe(expected)
  })

  it('names a mineral nobody translated yet', () => {
    expect(mineralName('zh', 'tin')).toBe('锡')
    expect(mineralName('en', 'zirconium')).toBe('Zirconium')
  })
})
