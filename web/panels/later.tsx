import { type Signal, useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../state/words.js'
import { ProblemNotice } from './notice.js'

type Load = () => Promise<ComponentType>

interface Loaded {
  readonly Page?: ComponentType
  readonly problem?: unknown
}

/** A page whose code comes when it is first shown, so that the others start without it. */
export function Later({ load }: { load: Load }) {
  const loaded: Signal<Loaded> = useSignal<Loaded>({})
  useEffect(() => void fetchPage(load, loaded), [load])
  const { Page, problem } = loaded.value
  if (Page) return <Page />
  return (
    <main class="later" aria-busy={problem === undefined}>
      {problem === undefined ? (
        <p class="visually-hidden">{t('page.loading')}</p>
      ) : (
        <ProblemNotice problem={problem} onRetry={() => void fetchPage(load, loaded)} />
      )}
    </main>
  )
}

async function fetchPage(load: Load, loaded: Signal<Loaded>): Promise<void> {
  loaded.value = {}
  try {
    loaded.value = { Page: await load() }
  } catch (problem) {
    loaded.value = { problem }
  }
}
