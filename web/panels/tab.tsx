import type { ComponentChildren } from 'preact'
import { inPage } from './in-page.js'

interface TabProps {
  readonly href: string
  readonly isOn: boolean
  readonly go: () => void
  readonly children: ComponentChildren
}

/** One of the pages of a place. */
export const Tab = ({ href, isOn, go, children }: TabProps) => (
  <a href={href} class={isOn ? 'on' : ''} aria-current={isOn ? 'page' : undefined} onClick={inPage(go)}>
    {children}
  </a>
)
