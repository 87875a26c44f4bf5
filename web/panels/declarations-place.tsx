import { useEffect } from 'preact/hooks'
import { followDeclarations } from '../actions/declarations.js'
import { view } from '../state/store.js'
import { DeclarationPage } from './declaration-page.js'
import { DeclarationsPage } from './declarations-page.js'

/** The list of declarations, or the one the address names. */
export function DeclarationsPlace() {
  useEffect(followDeclarations, [])
  return view.value.declaration === undefined ? <DeclarationsPage /> : <DeclarationPage />
}
