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
  const query = useSignal('')
  const active = useSignal(0)
  const open = useSignal(false)
  const hits = finds.hits.items

  const choose = (hit: Hit | undefined) => {
    if (!hit) return
    query.value = ''
    open.value = false
    finds.onChoose(hit)
    finds.hits.clear()
  }
  const step = (by: number) => {
    const count = Math.max(1, hits.value.length)
    active.value = (active.value + by + count) % count
  }
  const acts: Acts<'search'> = {
    next: () => step(1),
    previous: () => step(-1),
    open: () => choose(hits.value[active.value]),
    close: () => (open.value = false),
  }
  const onKey = (event: KeyboardEvent) => {
    const deed = deedOf('search', event.key)
    if (!deed) return
    event.preventDefault()
    // Nothing is left to close: back to the keys of the page.
    if (deed === 'close' && query.value === '') document.querySelector<HTMLElement>(':focus')?.blur()
    acts[deed](event.key)
  }

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
        aria-expanded={open.value && query.value !== ''}
        aria-controls="search-hits"
        aria-activedescendant={open.value && hits.value.length > 0 ? `hit-${active.value}` : undefined}
        value={query.value}
        onInput={({ currentTarget }) => {
          query.value = currentTarget.value
          active.value = 0
          open.value = true
          askWhenTyped(currentTarget.value, finds.hits)
        }}
        onKeyDown={onKey}
        onFocus={() => (open.value = true)}
        onBlur={() => (open.value = false)}
      />
      <kbd>{keyFor('everywhere', 'search')}</kbd>
      {open.value && query.value.trim() !== '' && (
        <HitList finds={finds} query={query.value.trim()} active={active.value} onChoose={choose} />
      )}
    </div>
  )
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
