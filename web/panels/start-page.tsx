import { overview, selected, view } from '../state/store.js'
import { day, moment, number, t } from '../state/words.js'
import { Drawer } from './drawer.js'
import { FilesCard } from './files-card.js'
import { KeysButton } from './keys-dialog.js'
import { ProblemNotice } from './notice.js'
import { ProductsCard } from './products-card.js'
import { SearchBox } from './search-box.js'
import { WaitingNote } from './waiting-note.js'

export const StartPage = () => (
  <>
    <main class="start-body">
      <div class="start-main">
        <h1>{t('search.title')}</h1>
        <SearchBox size="large" />
        <UnknownPath />
        <OverviewProblem />
        <WaitingNote />
        <Figures />
        <ProductsCard />
        <AreaLists />
      </div>
      <FilesCard />
    </main>
    {selected.value && <Drawer />}
    <StatusLine />
  </>
)

function UnknownPath() {
  const { unknownPath } = view.value
  return unknownPath ? <div class="notice problem">{t('page.unknown', { path: unknownPath })}</div> : null
}

function OverviewProblem() {
  const { problem } = overview.state.value
  return problem ? <ProblemNotice problem={problem} onRetry={() => void overview.refresh()} /> : null
}

function Figures() {
  const { reply, slow } = overview.state.value
  if (!reply) return <div class={`figures ${slow ? 'skeleton' : ''}`} />
  const newest = reply.lists[0]
  const listsHint = newest
    ? t('overview.lists.hint', { name: newest.name, day: day(newest.received) })
    : t('overview.lists.none')
  return (
    <dl class="figures">
      <Figure name={t('overview.products')} value={reply.products} hint={t('overview.products.hint')} />
      <Figure name={t('overview.companies')} value={reply.companies} hint={t('overview.companies.hint')} />
      <Figure name={t('overview.smelters')} value={reply.smelters} hint={t('overview.smelters.hint')} />
      <Figure
        name={t('overview.declarations')}
        value={reply.declarations}
        hint={t('overview.declarations.hint')}
      />
      <Figure name={t('overview.lists')} value={reply.lists.length} hint={listsHint} />
    </dl>
  )
}

const Figure = ({ name, value, hint }: { name: string; value: number; hint: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <span class="figure">{number(value)}</span>
      <small>{hint}</small>
    </dd>
  </div>
)

function AreaLists() {
  const { reply } = overview.state.value
  if (!reply || reply.areaLists.length === 0) return null
  return (
    <section class="card">
      <header>
        <h2>{t('areaLists.title')}</h2>
        <span class="r">{t('areaLists.hint')}</span>
      </header>
      <ul class="area-lists">
        {reply.areaLists.map(({ id, date, entries }) => (
          <li key={id}>
            <span class="name">{id}</span>
            <span class="dim">{t('areaLists.of', { day: day(date) })}</span>
            <span class="num">{t('areaLists.entries', { n: entries })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function StatusLine() {
  const { reply } = overview.state.value
  return (
    <footer class="status">
      {reply && reply.revision > 0 && (
        <>
          <span>{t('status.data', { moment: moment(reply.at) })}</span>
          <span class="dot" />
          <span>{t('status.declarations', { n: reply.declarations })}</span>
          <span class="dot" />
          <span>{t('status.revision', { n: reply.revision })}</span>
        </>
      )}
      <KeysButton />
    </footer>
  )
}
