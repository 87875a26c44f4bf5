import type { KeptFinding } from '../../graph/api/findings.js'
import { filterFindings } from '../actions/across.js'
import { openCompany, openDeclarations, openSmelter } from '../actions/navigate.js'
import { causeWords, kindName } from '../state/across.js'
import { td } from '../state/declarations.js'
import { act, day, finding } from '../state/words.js'
import { inPage } from './in-page.js'

/** Smelters shown of one finding. */
const mostSmelters = 12

/** One finding: what to do about it, who says so, what it is about, and what opened and closed it. */
export function AcrossSide({ kept }: { kept: KeptFinding }) {
  const mend = act(kept.finding)
  return (
    <aside class="desk-side" aria-label={kindName(kept.finding.code)}>
      <section class="ds">
        <h3>{kindName(kept.finding.code)}</h3>
        <p>{finding(kept.finding)}</p>
        {mend !== '' && (
          <p>
            <span class="dim">{td('mend')}</span> {mend}
          </p>
        )}
      </section>
      {kept.companies.length > 0 && <Companies {...kept} />}
      {kept.smelters.length > 0 && <Smelters {...kept} />}
      <History {...kept} />
    </aside>
  )
}

const Companies = ({ companies }: KeptFinding) => (
  <section class="ds">
    <h3>{td('saidBy')}</h3>
    {companies.map(({ id, name }) => (
      <div key={id} class="said">
        <div class="l1">
          <b>{name}</b>
        </div>
        <div class="l2 ways">
          <button type="button" class="link" onClick={() => openDeclarations(id)}>
            {td('itsForms')}
          </button>
          <button type="button" class="link" onClick={() => openCompany(id)}>
            {td('trace')}
          </button>
          <button type="button" class="link" onClick={() => filterFindings({ company: id })}>
            {td('itsFindings')}
          </button>
        </div>
      </div>
    ))}
  </section>
)

const Smelters = ({ smelters }: KeptFinding) => (
  <section class="ds">
    <h3>
      {td('aboutSmelters')}
      <span class="r">{smelters.length}</span>
    </h3>
    <p class="ways">
      {smelters.slice(0, mostSmelters).map((id) => (
        <a
          key={id}
          href={`/?select=${encodeURIComponent(`smelter:${id}`)}`}
          onClick={inPage(() => openSmelter(id))}
        >
          {id}
        </a>
      ))}
      {smelters.length > mostSmelters && <span class="dim">… {smelters.length - mostSmelters}</span>}
    </p>
  </section>
)

const History = ({ opened, closed }: KeptFinding) => (
  <section class="ds">
    <h3>{td('history')}</h3>
    <dl class="desk-changes">
      <dt>{td('opened')}</dt>
      <dd>
        {day(opened.day)} · {causeWords(opened)}
      </dd>
      {closed && (
        <>
          <dt>{td('closed')}</dt>
          <dd>
            {day(closed.day)} · {causeWords(closed)}
          </dd>
        </>
      )}
    </dl>
  </section>
)
