import type { ImpactReply } from '../../graph/api/impact.js'
import { saveLetters } from '../actions/impact.js'
import { openCompany, openDeclarations, openSmelter } from '../actions/navigate.js'
import { ti } from '../state/impact.js'
import { joined, mineral, number, t } from '../state/words.js'
import { AssuranceMark } from './marks.js'

const shown = { letters: 12, smelters: 20, contradicted: 10 }

/** Whom to write to, which smelters it comes down to, and who names them though it says No. */
export const ImpactSide = ({ reply }: { reply: ImpactReply }) => (
  <div class="impact-side">
    <Letters reply={reply} />
    {reply.smelters.total > 0 && <Smelters {...reply.smelters} />}
    {reply.contradicted.total > 0 && <Contradicted {...reply.contradicted} />}
  </div>
)

const Letters = ({ reply }: { reply: ImpactReply }) => (
  <section class="card">
    <h2>
      {ti('writeTo')} <span class="r">{ti('writeToHint')}</span>
    </h2>
    {reply.writeTo.length === 0 && <p class="dim">{ti('noLetters')}</p>}
    <ol class="letters">
      {reply.writeTo.slice(0, shown.letters).map(({ company, companyName, mineral: of, products }) => (
        <li key={`${company} ${of}`}>
          <b>{companyName}</b>
          <span class="r">{ti('behindThem', { n: products })}</span>
          <div class="ways">
            <span class="dim">{joined([company, mineral(of)])}</span>
            <button type="button" class="link" onClick={() => openCompany(company)}>
              {ti('trace')}
            </button>
            <button type="button" class="link" onClick={() => openDeclarations(company)}>
              {ti('forms')}
            </button>
          </div>
        </li>
      ))}
    </ol>
    <More total={reply.totals.writeTo} most={shown.letters} />
    {reply.writeTo.length > 0 && (
      <button type="button" class="btn" onClick={() => void saveLetters(reply)}>
        {ti('letters')} ({ti('csv')})
      </button>
    )}
  </section>
)

const Smelters = ({ items, total }: ImpactReply['smelters']) => (
  <section class="card">
    <h2>
      {ti('smelters')} <span class="r">{number(total)}</span>
    </h2>
    <ul class="lines">
      {items.slice(0, shown.smelters).map(({ smelter, name, mineral: of, assurance, exposure }) => (
        <li key={`${smelter} ${of}`}>
          <button type="button" class="link" onClick={() => openSmelter(smelter)}>
            {name}
          </button>{' '}
          <AssuranceMark assurance={assurance} />
          <small>{joined([smelter, mineral(of), exposure && t(`exposure.${exposure}`)])}</small>
        </li>
      ))}
    </ul>
    <More total={total} most={shown.smelters} />
  </section>
)

const Contradicted = ({ items, total }: ImpactReply['contradicted']) => (
  <section class="card">
    <h2>
      {ti('contradicted')} <span class="r">{number(total)}</span>
    </h2>
    <p class="dim">{ti('contradictedHint')}</p>
    <ul class="lines">
      {items
        .slice(0, shown.contradicted)
        .map(({ product, mineral: of, company, companyName, part, smelters }) => (
          <li key={`${product} ${of} ${company} ${part}`}>
            {companyName}
            <small>{joined([product, part, mineral(of), smelters.slice(0, 3).join(', ')])}</small>
          </li>
        ))}
    </ul>
    <More total={total} most={shown.contradicted} />
  </section>
)

const More = ({ total, most }: { total: number; most: number }) =>
  total > most ? <p class="dim">{ti('more', { n: number(total - most) })}</p> : null
