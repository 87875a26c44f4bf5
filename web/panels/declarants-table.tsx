import { openCompany } from '../actions/navigate.js'
import { declarants, type Declarant } from '../state/declarants.js'
import { declared } from '../state/store.js'
import { day, number, t } from '../state/words.js'

const formsShown = 3

/** Who has answered, with which forms; one click traces. */
export function DeclarantsTable() {
  const { reply } = declared.state.value
  if (!reply || reply.items.length === 0) return null
  return (
    <>
      <table class="t roomy">
        <thead>
          <tr>
            <th>{t('table.company')}</th>
            <th>{t('products.forms')}</th>
            <th class="num">{t('products.smelterLines')}</th>
          </tr>
        </thead>
        <tbody>
          {declarants(reply.items).map((one) => (
            <Row key={one.company} {...one} />
          ))}
        </tbody>
      </table>
      {reply.total > reply.items.length && (
        <p class="dim pad">
          {t('products.moreForms', { n: number(reply.items.length), total: number(reply.total) })}
        </p>
      )}
    </>
  )
}

const Row = ({ company, name, forms }: Declarant) => (
  <tr class="link-row" onClick={() => openCompany(company)}>
    <td>
      <a
        href={`/trace?company=${encodeURIComponent(company)}`}
        onClick={(event) => {
          event.stopPropagation()
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          openCompany(company)
        }}
      >
        <b>{name}</b>
      </a>
    </td>
    <td class="forms-said">
      {forms.slice(0, formsShown).map(({ id, template, version, scope, effective }) => (
        <span key={id} class="form-said">
          {template} {version}{' '}
          <span class="dim">
            {scope} · {day(effective)}
          </span>
        </span>
      ))}
      {forms.length > formsShown && (
        <span class="dim">{t('answer.more', { n: forms.length - formsShown })}</span>
      )}
    </td>
    <td class="num">{number(forms.reduce((sum, { smelterLines }) => sum + smelterLines, 0))}</td>
  </tr>
)
