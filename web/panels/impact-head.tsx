import { addSubject, impactOfMineral, removeSubject } from '../actions/impact.js'
import { hitsThatFail, impact, nodeName, ti } from '../state/impact.js'
import { view } from '../state/store.js'
import { askedDay, day, enumerated, mineral, t } from '../state/words.js'
import { SearchBox } from './search-box.js'

/** The question, what it is asked of, and where more is added. */
export function ImpactHead() {
  const { of } = view.value
  const asked = impact.state.value.reply?.question.of ?? []
  const names = of
    .map((id) => asked.find((node) => node.id === id))
    .map((node, at) => (node ? nodeName(node) : (of[at] ?? '')))
  return (
    <div class="question impact-head">
      <div class="grow">
        <h1>{names.length === 0 ? ti('title') : ti('titleOf', { name: enumerated(names.slice(0, 3)) })}</h1>
        <div class="facts">
          {names.length === 0 && <span>{ti('hint')}</span>}
          {names.map((name, at) => (
            <button
              key={of[at]}
              type="button"
              class="chip"
              title={ti('remove', { name })}
              aria-label={ti('remove', { name })}
              onClick={() => removeSubject(at)}
            >
              {name} {of[at] !== name && <span class="dim">{of[at]}</span>} ×
            </button>
          ))}
          {names.length > 0 && <span>{t('bar.asOf', { day: day(askedDay()) })}</span>}
          <Minerals />
        </div>
      </div>
      <SearchBox
        size="small"
        finds={{ hits: hitsThatFail, placeholder: ti('add'), onChoose: ({ id }) => addSubject(id) }}
      />
    </div>
  )
}

/** Where there are several: all of them, or one. */
function Minerals() {
  const { mineral: chosen } = view.value
  const { reply } = impact.state.value
  const found = [...new Set(reply?.smelters.items.map((smelter) => smelter.mineral))]
  if (chosen === undefined && found.length < 2) return null
  const shown = chosen === undefined || found.includes(chosen) ? found : [chosen, ...found]
  return (
    <select
      aria-label={ti('mineral')}
      value={chosen ?? ''}
      onChange={({ currentTarget: { value } }) => impactOfMineral(value === '' ? undefined : value)}
    >
      <option value="">{ti('allMinerals')}</option>
      {shown.map((id) => (
        <option key={id} value={id}>
          {mineral(id)}
        </option>
      ))}
    </select>
  )
}
