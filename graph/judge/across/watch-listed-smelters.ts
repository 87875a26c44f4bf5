import type { AcrossFinding } from '../../findings-ledger.js'
import { toldOf, watchedSmelter } from '../watch-lists.js'
import { aboutSmelter, companiesNaming, smeltersIn, warning, type AcrossQuestion } from './question.js'

/** A smelter that forms name and a watch list in force names, whatever its status (rule 23). */
export function findWatchListedSmelters(question: AcrossQuestion): AcrossFinding[] {
  const { mineral } = question.standing
  return [...smeltersIn(question)].flatMap((facts) => {
    const entry = watchedSmelter(facts, question.watch)
    if (entry === undefined) return []
    const { id, name } = facts
    const companies = companiesNaming(id, question.standing)
    const [company = ''] = companies
    const said = { smelter: id, name, company, companies: companies.length }
    return [
      {
        key: `watchListedSmelter ${mineral} ${id} ${entry.list}`,
        mineral,
        about: aboutSmelter(id),
        finding: warning('watchListedSmelter', mineral, { ...said, ...toldOf(entry, id) }),
        companies: [company],
        smelters: [id],
      },
    ]
  })
}
