import { useEffect } from 'preact/hooks'
import { followDeclarations } from '../actions/declarations.js'
import { followFindings } from '../actions/across.js'
import { view } from '../state/store.js'
import { AcrossPage } from './across-page.js'
import { DeclarationPage } from './declaration-page.js'
import { DeclarationsPage } from './declarations-page.js'

/** The list of declarations, the one the address names, or what they contradict each other in. */
export function DeclarationsPlace() {
  useEffect(followDeclarations, [])
  useEffect(followFindings, [])
  const { page, declaration } = view.value
  if (page === 'findings') return <AcrossPage />
  return declaration === undefined ? <DeclarationsPage /> : <DeclarationPage />
}
