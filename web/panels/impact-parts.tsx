import type { ImpactReply } from '../../graph/api/impact.js'
import { saveParts } from '../actions/impact.js'
import { openProductWith } from '../actions/navigate.js'
import { impactRows, ti, type ImpactRow } from '../state/impact.js'
import { mineral, number, t } from '../state/words.js'
import { DataTable, type Column } from './data-table.js'
import { EmptyNotice } from './notice.js'

/** A row per product and part; a click traces the product with what the question is about chosen. */
export function ImpactParts({ reply }: { reply: ImpactReply }) {
  const { items, total } = reply.products
  const rows = impactRows(items)
  const [subject] = reply.question.of
  const isOfAreas = reply.totals.smelters !== undefined
  return (
    <section class="card impact-parts">
      <div class="impact-bar">
        <b>{ti('rows', { n: rows.length })}</b>
        <span class="dim">{ti('order')}</span>
        <button type="button" class="btn small" onClick={() => void saveParts(reply)}>
          {ti('csv')}
        </button>
      </div>
      <div class="impact-rows">
        <DataTable
          columns={columns(isOfAreas)}
          rows={rows}
          keyOf={({ key }) => key}
          sorting={{ column: '', descending: false }}
          isSelected={() => false}
          onSelect={({ product }) => {
            if (subject) openProductWith(product, { kind: subject.kind, id: subject.id })
          }}
          empty={<EmptyNotice title={ti('nothing')}>{ti('nothingHint')}</EmptyNotice>}
        />
        {total > items.length && (
          <p class="partial">{ti('partial', { n: number(items.length), total: number(total) })}</p>
        )}
      </div>
    </section>
  )
}

function columns(isOfAreas: boolean): Column<ImpactRow>[] {
  return [
    {
      id: 'product',
      title: ti('product'),
      value: ({ product }) => product,
      cell: ({ product, productName }) => (
        <>
          <b>{product}</b> {productName !== product && <span class="dim">{productName}</span>}
        </>
      ),
    },
    { id: 'mineral', title: ti('mineral'), value: (row) => mineral(row.mineral) },
    { id: 'part', title: ti('part'), value: ({ part }) => part },
    {
      id: 'supplier',
      title: ti('supplier'),
      value: ({ supplierName }) => supplierName ?? ti('assembly'),
    },
    { id: 'supplierPart', title: ti('supplierPart'), value: ({ supplierPart = '' }) => supplierPart },
    {
      id: 'strength',
      title: ti('strength'),
      value: ({ strength }) => ['may-contain', 'medium', 'strong'].indexOf(strength),
      cell: ({ strength }) => ti(`strength.${strength}`),
    },
    ...(isOfAreas
      ? [
          {
            id: 'exposure',
            title: ti('exposure'),
            value: ({ exposure }: ImpactRow) => (exposure === undefined ? '' : t(`exposure.${exposure}`)),
          },
        ]
      : []),
    {
      id: 'alternative',
      title: ti('alternative'),
      value: ({ alternative }) => ['no', 'perhaps', 'yes'].indexOf(alternative),
      cell: ({ alternative }) => (
        <span class={`alternative ${alternative}`}>{ti(`alternative.${alternative}`)}</span>
      ),
    },
  ]
}
