import type { DeclarationSummary } from '../../graph/api/declarations.js'
import { listMore } from '../actions/declarations.js'
import { openDeclaration, openDeclarations } from '../actions/navigate.js'
import { listed, td } from '../state/declarations.js'
import { view } from '../state/store.js'
import { day, number, t } from '../state/words.js'
import { DataTable, type Column } from './data-table.js'
import { FormTabs } from './form-tabs.js'
import { KeysButton } from './keys-dialog.js'
import { EmptyNotice, ProblemNotice } from './notice.js'

/** Every declaration held, newest received first; one click opens it. */
export function DeclarationsPage() {
  const { reply, slow, problem } = listed.state.value
  return (
    <>
      <Head count={reply?.total} />
      <div class={`thin-bar ${slow ? 'on' : ''}`} role="progressbar" aria-label={t('page.loading')} />
      <main class="desk list">
        <div class="desk-centre wide">
          <FormTabs />
          <div class="desk-scroll flush">
            {problem !== undefined && (
              <ProblemNotice problem={problem} onRetry={() => void listed.refresh()} />
            )}
            {reply && (
              <DataTable
                columns={columns()}
                rows={reply.items}
                keyOf={({ id }) => id}
                sorting={{ column: '', descending: false }}
                isSelected={() => false}
                onSelect={({ id }) => openDeclaration(id)}
                empty={<EmptyNotice title={td('none')}>{td('noneHint')}</EmptyNotice>}
              />
            )}
            {reply && reply.total > reply.items.length && (
              <button type="button" class="link pad" onClick={listMore}>
                {td('more', { n: number(reply.total) })}
              </button>
            )}
          </div>
        </div>
      </main>
      <footer class="status">
        <KeysButton />
      </footer>
    </>
  )
}

function Head({ count }: { count: number | undefined }) {
  const { company } = view.value
  const name = listed.state.value.reply?.items[0]?.companyName ?? company ?? ''
  return (
    <div class="question">
      <div class="grow">
        <h1>{company === undefined ? td('title') : td('of', { name })}</h1>
        <div class="facts">
          {count !== undefined && <span>{td('count', { n: count })}</span>}
          <span class="dot" />
          <span>{td('hint')}</span>
          {company !== undefined && (
            <button type="button" class="link" onClick={() => openDeclarations()}>
              {td('all')}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}

const columns = (): Column<DeclarationSummary>[] => [
  { id: 'company', title: td('company'), wide: true, value: ({ companyName }) => companyName },
  { id: 'form', title: td('form'), value: ({ template, version }) => `${template} ${version}` },
  { id: 'scope', title: td('scope'), value: ({ scope = '' }) => scope },
  {
    id: 'effective',
    title: td('effective'),
    value: ({ effective }) => effective,
    cell: ({ effective }) => day(effective),
  },
  {
    id: 'received',
    title: td('received'),
    value: ({ received }) => received,
    cell: ({ received }) => day(received),
  },
  { id: 'lines', title: td('lines'), numeric: true, value: ({ smelterLines }) => smelterLines },
  { id: 'findings', title: td('findings'), numeric: true, value: ({ findings }) => findings },
  {
    id: 'state',
    title: td('state'),
    value: ({ state }) => td(state),
    cell: ({ state }) => <span class={state === 'accepted' ? 'dim' : 'form-state'}>{td(state)}</span>,
  },
  { id: 'file', title: td('file'), value: ({ fileName }) => fileName },
]
