import { answerWord } from '../../../ingest/declaration/answer-word.js'
import { responseBands, yesNo, yesNoUnknown } from '../../../ingest/templates/options.js'
import { codesAt, readCmrt } from './a-form.js'

describe('the word behind an answer', () => {
  it.each([
    [' yes ', 'Yes'],
    ['NO', 'No'],
    ['是', 'Yes'],
    ['いいえ', 'No'],
    ['예', 'Yes'],
    ['Oui', 'Yes'],
    ['Não', 'No'],
    ['Nicht bekannt', 'Unknown'],
    ['Sí', 'Yes'],
    ['Ignoto', 'Unknown'],
    ['HAYIR', 'No'],
  ])('takes %s for %s', (text, word) => {
    expect(answerWord({ text, formula: false }, yesNoUnknown)).toBe(word)
  })

  it.each([
    ['1', '100%'],
    ['100%', '100%'],
    ['100 %', '100%'],
    ['0.95', 'Greater than 90%'],
    ['0,8', 'Greater than 75%'],
    ['80', 'Greater than 75%'],
    ['0.75', 'Greater than 50%'],
    ['>75%', 'Greater than 75%'],
    ['大于 90%', 'Greater than 90%'],
    ['50%', '50% or less'],
    ['1%', '50% or less'],
    ['< 50%', '50% or less'],
    ['0', 'None'],
    ['none', 'None'],
  ])('puts the share %s into the band %s', (text, band) => {
    expect(answerWord({ text, formula: false }, responseBands)).toBe(band)
  })

  it.each([
    ['Unknown', yesNo],
    ['120%', responseBands],
    ['> 60%', responseBands],
    ['partly', yesNoUnknown],
  ])('leaves %s open where no option says that', (text, options) => {
    expect(answerWord({ text, formula: false }, options)).toBeUndefined()
  })
})

describe('answers of a form', () => {
  const goldAnswer = (read: ReturnType<typeof readCmrt>, question: string) =>
    read.answers.find((answer) => answer.question === question && answer.mineral === 'Gold')

  it('carry question, role, mineral, cell and comment', () => {
    const read = readCmrt({ declaration: { G40: 'asked all refiners' } })
    expect(goldAnswer(read, '3')).toEqual({
      question: '3',
      role: 'covered',
      mineral: 'Gold',
      answer: 'No',
      text: 'No',
      cell: 'D40',
      comment: 'asked all refiners',
      commentCell: 'G40',
    })
  })

  it('keep what was typed beside the English word, and say so', () => {
    const read = readCmrt({ declaration: { D40: '否' } })
    expect(goldAnswer(read, '3')).toMatchObject({ answer: 'No', text: '否' })
    expect(codesAt(read, 'D40')).toEqual(['answerNotAsOffered'])
  })

  it('are looked up in the translations of the workbook itself', () => {
    const translations = { D7: 'Greater than 90%', H7: '– Über neun Zehntel' }
    const read = readCmrt({ declaration: { D58: '– über neun zehntel' }, translations })
    expect(goldAnswer(read, '6')?.answer).toBe('Greater than 90%')
  })

  it('stay without a word when nothing is meant for certain', () => {
    const read = readCmrt({ declaration: { D40: 'see annex' } })
    expect(goldAnswer(read, '3')).toEqual({
      question: '3',
      role: 'covered',
      mineral: 'Gold',
      text: 'see annex',
      cell: 'D40',
      commentCell: 'G40',
    })
    expect(codesAt(read, 'D40')).toEqual(['answerNotRecognised'])
  })

  it('take 100 % typed by hand, which is the number 1, without a word', () => {
    const read = readCmrt({ declaration: { D58: 1 } })
    expect(goldAnswer(read, '6')?.answer).toBe('100%')
    expect(codesAt(read, 'D58')).toEqual([])
  })

  it('keep the number 1 as the option where the older drop-down stores that', () => {
    const read = readCmrt({ revision: '6.1', declaration: { D58: '100%' } })
    expect(goldAnswer(read, '6')?.answer).toBe('1')
  })
})
