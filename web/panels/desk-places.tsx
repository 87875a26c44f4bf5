/** The places where people decide. */
import { view } from '../state/store.js'
import { DecisionsPage } from './decisions-page.js'
import { ReviewsPage } from './reviews-page.js'

export const DeskPlaces = () => (view.value.page === 'decisions' ? <DecisionsPage /> : <ReviewsPage />)
