import { countedAs, statedIn, statedNotLocated } from '../../../graph/judge/stated.js'
import type { ReachedDeclaration } from '../../../graph/supply-graph.js'
import { areaList, claim, context, entry, facts, judged, type State } from './builders.js'

const says = (answer?: string): { answer?: string; cell: string } =>
  answer === undefined ? { cell: 'D38' } : { answer, cell: 'D38' }

const company = (name: string, ...stated: readonly ReachedDeclaration['stated'][]): State => ({
  company: name,
  forms: stated.map((answers, index) => ({
    id: `${name}${String(index)}`,
    stated: answers,
    uses: ['CID900001'],
    effective: `2026-0${String(index + 1)}-01`,
  })),
})

describe('what companies state (rule 27)', () => {
  it.each([
    ['Yes', 'yes'],
    ['No', 'no'],
    ['Unknown', 'unknown'],
    ['DRC only', 'yes'],
    ['India and/or Madagascar only', 'yes'],
    ['Not declaring', 'blank'],
    ['Not applicable for this declaration', 'blank'],
    [undefined, 'blank'],
  ])('an answer of %s counts as %s', (answer, counted) => {
    expect(countedAs(says(answer))).toBe(counted)
  })

  const stated = (...states: readonly State[]): ReturnType<typeof statedIn> => {
    const { reach, survey } = judged(states, [facts()])
    return statedIn(reach, survey)
  }

  it('counts companies by answer, and keeps every cell with its words', () => {
    const found = stated(
      company('a', { covered: says('DRC only') }),
      company('b', { covered: says() }),
      company('c', {}),
    )
    expect(found.covered).toEqual({ yes: 1, no: 0, unknown: 0, blank: 1 })
    expect(found.cells).toEqual([
      {
        company: 'a',
        declaration: 'a0',
        question: 'covered',
        answer: 'DRC only',
        sheet: 'Declaration',
        cell: 'D38',
      },
      {
        company: 'b',
        declaration: 'b0',
        question: 'covered',
        answer: null,
        sheet: 'Declaration',
        cell: 'D38',
      },
    ])
  })

  it('counts who uses the mineral: one form that says Yes is enough', () => {
    const found = stated(
      company('a', { used: says('No') }, { used: says('Yes'), remains: says('No') }),
      company('b', { used: says('No') }),
    )
    expect([found.used, found.remains]).toEqual([
      { yes: 1, no: 1, unknown: 0, blank: 0 },
      { yes: 0, no: 1, unknown: 0, blank: 0 },
    ])
  })

  it('counts a company with two forms once, by what is contrary to safety', () => {
    const found = stated(
      company(
        'a',
        { covered: says('No'), recycled: says('Yes') },
        { covered: says('Yes'), recycled: says('No') },
      ),
    )
    expect([found.covered, found.recycled]).toEqual([
      { yes: 1, no: 0, unknown: 0, blank: 0 },
      { yes: 0, no: 1, unknown: 0, blank: 0 },
    ])
  })

  it('counts response by band, by the newest form', () => {
    const found = stated(company('a', { response: says('None') }, { response: says('Greater than 75%') }))
    expect(found.response).toEqual({ 'Greater than 75%': 1 })
  })

  it('counts the number 1 of older forms as the 100 % it is shown as', () => {
    const forms = ['1', '100%'].map((answer, index) => company(`c${index}`, { response: says(answer) }))
    expect(stated(...forms).response).toEqual({ '100%': 2 })
  })
})

describe('stated but not located (rule 27)', () => {
  const house = context({ areas: [areaList([entry('PE')])] })
  const located = (
    origin: string,
    stated: ReachedDeclaration['stated'],
    counts = true,
  ): readonly string[] => {
    const state = company('a', stated)
    const forms = (state.forms ?? []).map((form) => ({ ...form, counts }))
    const { reach, survey } = judged([{ ...state, forms }], [facts({ claims: [claim(origin)] })], {
      context: house,
    })
    return statedNotLocated(reach, survey).map(({ params }) => String(params?.['question']))
  }

  it.each<[string, string, ReachedDeclaration['stated'], readonly string[]]>([
    ['Yes to covered with a smelter in the DRC', 'CD', { covered: says('Yes') }, []],
    ['Yes to covered with none of its smelters there', 'PE', { covered: says('Yes') }, ['covered']],
    ['places named instead of Yes', 'PE', { covered: says('DRC only') }, ['covered']],
    ['No to covered', 'PE', { covered: says('No') }, []],
    ['Yes to cahra with a smelter declared against the house list', 'PE', { cahra: says('Yes') }, []],
    ['Yes to cahra with none declared against any list', 'BO', { cahra: says('Yes') }, ['cahra']],
  ])('%s', (_what, origin, stated, questions) => {
    expect(located(origin, stated)).toEqual(questions)
  })

  it('names sheet, cell and form of the answer', () => {
    const { reach, survey } = judged(
      [company('a', { covered: says('Yes') })],
      [facts({ claims: [claim('PE')] })],
    )
    expect(statedNotLocated(reach, survey)).toMatchObject([
      { sheet: 'Declaration', cell: 'D38', params: { company: 'a', declaration: 'a0' } },
    ])
  })

  it('lines that do not count locate nothing', () => {
    expect(located('CD', { covered: says('Yes') }, false)).toEqual(['covered'])
  })
})
