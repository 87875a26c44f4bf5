/** The start page's products: traced while the page stands, those in view first. */
import { computed, effect, untracked } from '@preact/signals'
import {
  productAnswers,
  productFilter,
  productPage,
  productSorting,
  productsShown,
} from '../state/product-answers.js'
import { nextSorting } from '../state/sorting.js'
import { products, view } from '../state/store.js'

export function followProducts(): void {
  const isOnStart = computed(() => view.value.page === 'start')
  const held = computed(() => products.state.value.reply)
  const asOf = computed(() => view.value.asOf)

  // Other products or another day: every answer is asked anew.
  for (const cause of [held, asOf]) cause.subscribe(() => untracked(() => productAnswers.restart()))
  effect(() => {
    const ids = productsShown.value.map(({ id }) => id)
    const { value: isAsked } = isOnStart
    untracked(() => (isAsked ? productAnswers.show(ids) : productAnswers.stop()))
  })
}

export function findProducts(typed: string): void {
  productFilter.value = typed
  productPage.value = 0
}

export function sortProductsBy(column: string): void {
  productSorting.value = nextSorting(productSorting.value, column)
  productPage.value = 0
}

export const showProductPage = (page: number): void => {
  productPage.value = page
}

/** Traces every product, so that the whole list can be sorted by what they say. */
export const judgeAllProducts = (): void =>
  productAnswers.fill((products.state.value.reply?.items ?? []).map(({ id }) => id))

export const stopJudging = (): void => productAnswers.fill([])
export const judgeAgain = (): void => productAnswers.retry()
