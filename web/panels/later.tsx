import { type Signal, useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { ProblemNotice } from './notice.js'

interface Loaded {
  readonly Page?: ComponentType
  readonly problem?: unknown
}

/** A page whose code comes when it is first shown, so that the others start without it. */
export function Later({ load }: { load: () => Promise<ComponentType> }) {
  const loaded: Signal<Loaded> = useSignal<Loaded>({})
  useEffect(() => {
    load().then(
      (Page) => (loaded.value = { Page }),
      (problem: unknown) => (loaded.value = { problem }),
    )
  }, [load])
  const { Page, problem } = loaded.value
  if (problem !== undefined) return <ProblemNotice problem={problem} />
  return Page ? <Page /> : <main class="start-body" aria-busy="true" />
}
