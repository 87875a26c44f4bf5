import { useSignal } from '@preact/signals'
import { askWhenTyped, openHit } from '../actions/search.js'
import type { Look } from '../canvas/glyph.js'
import { deedOf, keyFor, keyName, keyRegistry, type Acts } from '../state/key-registry.js'
import { type Hit, type Hits, hitsEverywhere } from '../state/hits.js'
import { country, t } from '../state/words.js'
import { Icon } from './icons.js'
import { Glyph } from './marks.js'
import { problemWords } from './notice.js'

/** Of the server's search. */
const longestQuery = 200

/** What a box looks for and what a hit does. */
interface Finds {
  readonly hits: Hits
  readonly placeholder: string
  /** What hits are called, where that is not their kind. */
  readonly heading?: string
  readonly onChoose: (hit: Hit) => void
}

/** Everything that leads somewhere from here. */
const everything = (): Finds => ({
  hits: hitsEverywhere,
  placeholder: t('search.placeholder'),
  onChoose: openHit,
})

export function SearchBox({ size, finds = everything() }: { size: 'large' | 'small'; finds?: Finds }) {
  const box = useBox(finds)
  const { query, active, isOpen } = box
  const count = finds.hits.items.value.length
  return (
    <div class={`search ${size}`} role="search">
      <Icon name="search" />
      <input
        data-search
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        maxLength={longestQuery}
        placeholder={finds.placeholder}
        aria-label={finds.placeholder}
        aria-expanded={isOpen.value && query.value !== ''}
        aria-controls="search-hits"
        aria-activedescendant={isOpen.value && count > 0 ? `hit-${active.value}` : undefined}
        value={query.value}
        onInput={({ currentTarget }) => box.type(currentTarget.value)}
        onKeyDown={box.press}
        onFocus={() => (isOpen.value = true)}
        onBlur={() => (isOpen.value = false)}
      />
      <kbd>{keyFor('everywhere', 'search')}</kbd>
      {isOpen.value && query.value.trim() !== '' && (
        <HitList finds={finds} query={query.value.trim()} active={active.value} onChoose={box.choose} />
      )}
    </div>
  )
}

/** What is typed, which hit is active, and what keys do with both. */
function useBox(finds: Finds) {
  const query = useSignal('')
  const active = useSignal(0)
  const isOpen = useSignal(false)

  const choose = (hit: Hit | undefined): void => {
    if (!hit) return
    query.value = ''
    isOpen.value = false
    finds.onChoose(hit)
    finds.hits.clear()
  }
  const type = (text: string): void => {
    query.value = text
    active.value = 0
    isOpen.value = true
    askWhenTyped(text, finds.hits)
  }
  const step = (by: number): void => {
    const count = Math.max(1, finds.hits.items.value.length)
    active.value = (active.value + by + count) % count
  }
  const acts: Acts<'search'> = {
    next: () => step(1),
    previous: () => step(-1),
    open: () => choose(finds.hits.items.value[active.value]),
    close: () => (isOpen.value = false),
  }
  const press = (event: KeyboardEvent): void => {
    const deed = deedOf('search', event.key)
    if (!deed) return
    event.preventDefault()
    // Nothing is left to close: back to the keys of the page.
    if (deed === 'close' && query.value === '') document.querySelector<HTMLElement>(':focus')?.blur()
    acts[deed](event.key)
  }
  return { query, active, isOpen, choose, type, press }
}

interface HitsProps {
  readonly finds: Finds
  readonly query: string
  readonly active: number
  readonly onChoose: (hit: Hit) => void
}

function HitList({ finds: { hits: found, heading }, query, active, onChoose }: HitsProps) {
  const { loading, reply, problem } = found.state.value
  const hits = found.items.value
  const message = problem
    ? problemWords(problem).title
    : !loading && reply && hits.length === 0 && t('search.nothing', { query })
  return (
    <div class="hits" id="search-hits" role="listbox">
      {message && <p class="dim">{message}</p>}
      {hits.map((hit, index) => (
        <>
          {hits[index - 1]?.kind !== hit.kind && (
            <div class="hit-kind" key={hit.kind}>
              {heading ?? t(`kind.${hit.kind}`)}
            </div>
          )}
          <div
            key={`${hit.kind}:${hit.id}:${hit.part ?? ''}`}
            id={`hit-${index}`}
            role="option"
            aria-selected={index === active}
            class={`hit ${index === active ? 'on' : ''}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(hit)}
          >
            <Glyph look={lookOfHit(hit)} scale={0.55} />
            <Marked text={nameOf(hit)} query={query} />
            <span class="dim">
              <Marked text={detailOf(hit)} query={query} />
            </span>
          </div>
        </>
      ))}
      {hits.length > 0 && <SearchKeys />}
    </div>
  )
}

const SearchKeys = () => (
  <p class="foot dim">
    {keyRegistry.search.map(({ keys: [key], does, text }) => (
      <span key={does}>
        <kbd>{keyName(key)}</kbd> {t(text)}
      </span>
    ))}
  </p>
)

const nameOf = ({ kind, id, name }: Hit) => (kind === 'origin' ? country(id) : kind === 'product' ? id : name)
const detailOf = ({ kind, id, name, detail, part }: Hit) => {
  if (kind === 'product') return name
  if (part !== undefined) return t('question.part', { part })
  return [kind === 'smelter' && !id.includes('/') ? id : undefined, detail === id ? undefined : detail]
    .filter(Boolean)
    .join(' · ')
}

function lookOfHit({ kind, id }: Hit): Look {
  if (kind === 'origin') return { kind, text: id }
  return kind === 'smelter'
    ? { kind, assurance: 'unassured' }
    : { kind: kind === 'product' ? kind : 'company' }
}

function Marked({ text, query }: { text: string; query: string }) {
  const start = text.toLowerCase().indexOf(query.toLowerCase())
  if (start < 0) return <span>{text}</span>
  return (
    <span>
      {text.slice(0, start)}
      <mark>{text.slice(start, start + query.length)}</mark>
      {text.slice(start + query.length)}
    </span>
  )
}
