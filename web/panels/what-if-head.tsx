import { openCompany, openProduct, supposeOf } from '../actions/navigate.js'
import { askWhatIfOf, supposeNoMore } from '../actions/what-if.js'
import { hitsThatFail } from '../state/impact.js'
import { view } from '../state/store.js'
import { changeOf, ownList } from '../state/suppositions.js'
import { changeText, hitsOfProducts, tw, whatIf } from '../state/what-if.js'
import { askedDay, day, listName, t } from '../state/words.js'
import { ListSelect } from './list-select.js'
import { SearchBox } from './search-box.js'

/** The question, what is supposed, and where more is. */
export function WhatIfHead() {
  const { product, company, of } = view.value
  const { reply } = whatIf.state.value
  const id = product ?? company
  const name = reply?.question.name ?? id ?? ''
  const shown = name === id || product === undefined ? name : `${name} ${product}`
  return (
    <div class="question impact-head">
      <div class="grow">
        <h1>{id === undefined ? tw('title') : tw('titleOf', { name: shown })}</h1>
        <div class="facts">
          {of.length === 0 && <span>{tw('hint')}</span>}
          {of.map((text, at) => (
            <Supposition key={text} text={text} at={at} />
          ))}
          {of.length > 0 && (
            <>
              <span>{t('bar.asOf', { day: day(askedDay()) })}</span>
              <span>{tw('written')}</span>
              <ListPicker />
            </>
          )}
          {id !== undefined && (
            <button
              type="button"
              class="link"
              onClick={() => (product === undefined ? openCompany(id) : openProduct(product))}
            >
              {tw('trace')}
            </button>
          )}
        </div>
      </div>
      {id === undefined ? (
        <SearchBox
          key="start"
          size="small"
          finds={{ hits: hitsOfProducts, placeholder: tw('start'), onChoose: askWhatIfOf }}
        />
      ) : (
        <SearchBox
          key="suppose"
          size="small"
          finds={{ hits: hitsThatFail, placeholder: tw('add'), onChoose: supposeOf }}
        />
      )}
    </div>
  )
}

function Supposition({ text, at }: { text: string; at: number }) {
  const change = changeOf(text)
  const said =
    change === undefined ? tw('unknown', { text }) : changeText(change, whatIf.state.value.reply?.names)
  return (
    <button
      type="button"
      class={`chip ${change === undefined ? '' : 'sel'}`}
      title={tw('remove', { name: said })}
      aria-label={tw('remove', { name: said })}
      onClick={() => supposeNoMore(at)}
    >
      {said} ×
    </button>
  )
}

function ListPicker() {
  const { minerals = [] } = whatIf.state.value.reply ?? {}
  const judged = minerals.flatMap(({ after }) => Object.keys(after?.grid ?? {}))
  const nameOf = (id: string): string => (id === ownList ? tw('ownList') : listName(id))
  return <ListSelect label={tw('judged')} lists={judged} nameOf={nameOf} />
}
