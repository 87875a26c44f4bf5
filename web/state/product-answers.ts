/** The products of the start page, found, sorted and a page at a time, and what their traces say. */
import { computed, signal } from '@preact/signals'
import { client } from '../client.js'
import { AnswerQueue } from './answer-queue.js'
import {
  answerOf,
  matching,
  mineralColumns,
  productRows,
  sortProducts,
  type ProductAnswer,
} from './product-rows.js'
import type { Sorting } from './sorting.js'
import { language, products, view } from './store.js'

/** Rows on screen at once; their traces are what is asked first. */
export const rowsPerPage = 25

export const productFilter = signal('')
export const productSorting = signal<Sorting>({ column: 'id', descending: false })
export const productPage = signal(0)

export const productAnswers = new AnswerQueue<ProductAnswer>(async (product, signal) => {
  const { asOf } = view.value
  return answerOf(await client.trace({ product, limit: 1, ...(asOf ? { asOf } : {}) }, signal))
})

export const productMinerals = computed(() =>
  mineralColumns(productAnswers.answers.value.values(), view.value.list),
)

/** All that match, sorted. */
export const productsFound = computed(() => {
  const rows = productRows(products.state.value.reply?.items ?? [], productAnswers.answers.value)
  return sortProducts(matching(rows, productFilter.value), productSorting.value, {
    list: view.value.list,
    locale: language.value,
  })
})

export const productPages = computed(() => Math.max(1, Math.ceil(productsFound.value.length / rowsPerPage)))
export const productsShown = computed(() => {
  const page = Math.min(productPage.value, productPages.value - 1)
  return productsFound.value.slice(page * rowsPerPage, (page + 1) * rowsPerPage)
})
