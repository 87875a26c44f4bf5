import { useSignal } from '@preact/signals'
import { ruleOnCompany, type CompanyRuling } from '../actions/company-identity.js'
import { hitsOfCompanies, type Hit } from '../state/hits.js'
import { t } from '../state/words.js'
import { ProblemNotice } from './notice.js'
import { Decider } from './review-ruling.js'
import { SearchBox } from './search-box.js'

interface CompanyIdentityProps {
  readonly id: string
  readonly name: string
}

/** Says that two companies are one, or that a name which leads here is another company's. */
export function CompanyIdentity({ id, name }: CompanyIdentityProps) {
  const isOpen = useSignal(false)
  if (!isOpen.value)
    return (
      <button type="button" class="btn ghost" onClick={() => (isOpen.value = true)}>
        {t('company.who')}
      </button>
    )
  return (
    <div class="company-identity">
      <Saying id={id} name={name} onEnd={() => (isOpen.value = false)} />
    </div>
  )
}

function Saying({ id, name, onEnd }: CompanyIdentityProps & { readonly onEnd: () => void }) {
  const kind = useSignal<CompanyRuling['kind']>('merge')
  const other = useSignal<Hit | undefined>(undefined)
  const text = useSignal(name)
  const reason = useSignal('')
  const problem = useSignal<unknown>(undefined)

  const send = async (): Promise<void> => {
    if (!other.value) return
    problem.value = await ruleOnCompany(id, {
      kind: kind.value,
      into: other.value.id,
      text: text.value,
      reason: reason.value,
    })
    if (problem.value === undefined) onEnd()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <select
        aria-label={t('company.who')}
        value={kind.value}
        onChange={({ currentTarget }) => (kind.value = currentTarget.value === 'split' ? 'split' : 'merge')}
      >
        <option value="merge">{t('company.merge')}</option>
        <option value="split">{t('company.split')}</option>
      </select>
      {kind.value === 'split' && (
        <Field name={t('company.splitText')} value={text.value} onInput={(typed) => (text.value = typed)} />
      )}
      <Other other={other.value} onChoose={(hit) => (other.value = hit)} />
      <Field name={t('desk.reason')} value={reason.value} onInput={(typed) => (reason.value = typed)} />
      <Decider />
      {problem.value !== undefined && <ProblemNotice problem={problem.value} />}
      <span class="btns">
        <button type="submit" class="btn primary" disabled={!other.value || other.value.id === id}>
          {t('company.say')}
        </button>
        <button type="button" class="btn" onClick={onEnd}>
          {t('company.cancel')}
        </button>
      </span>
    </form>
  )
}

interface OtherProps {
  readonly other: Hit | undefined
  readonly onChoose: (hit: Hit | undefined) => void
}

const Other = ({ other, onChoose }: OtherProps) =>
  other ? (
    <button type="button" class="chip sel" onClick={() => onChoose(undefined)}>
      {other.name} <span class="dim">{other.id}</span>
    </button>
  ) : (
    <SearchBox
      size="small"
      finds={{ hits: hitsOfCompanies, placeholder: t('company.other'), onChoose: (hit) => onChoose(hit) }}
    />
  )

interface FieldProps {
  readonly name: string
  readonly value: string
  readonly onInput: (typed: string) => void
}

const Field = ({ name, value, onInput }: FieldProps) => (
  <label class="desk-field">
    <span>{name}</span>
    <input
      type="text"
      maxLength={2_000}
      value={value}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  </label>
)
