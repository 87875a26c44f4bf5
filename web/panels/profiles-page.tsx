import { useEffect } from 'preact/hooks'
import type { ProfileSummary } from '../../graph/api/profiles.js'
import { loadProfiles, newProfile, openProfile, tryOn } from '../actions/profiles.js'
import { draft, profiles, tp, unsaved } from '../state/profiles.js'
import { takesDrop } from '../state/store.js'
import { ProblemNotice } from './notice.js'
import { ProfileEditor } from './profile-editor.js'
import { ProfileTrial } from './profile-trial.js'

/** Mapping profiles: the list, the one on the desk with what is wrong with it, and a workbook to try it on. */
export function ProfilesPage() {
  useEffect(() => {
    void loadProfiles()
    takesDrop.value = (files) => void tryOn(files)
    return () => (takesDrop.value = undefined)
  }, [])
  return (
    <main class="profiles-body">
      <ProfileList />
      {draft.value && <ProfileEditor />}
      {draft.value && <ProfileTrial />}
    </main>
  )
}

function ProfileList() {
  const { reply, problem } = profiles.state.value
  const items = reply?.items ?? []
  const fresh = [...unsaved.value.values(), ...(draft.value ? [draft.value] : [])].filter(
    ({ kept }) => kept === undefined,
  )
  const newIds = [...new Set(fresh.map(({ id }) => id))]
  return (
    <section class="card profile-list">
      <header>
        <h2>{tp('title')}</h2>
      </header>
      <p class="dim pad">{tp('hint')}</p>
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => void profiles.refresh()} />}
      {reply && items.length === 0 && newIds.length === 0 && <p class="pad">{tp('none')}</p>}
      <ul>
        {items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
        {newIds.map((id) => (
          <Row key={id} item={{ id, file: '', languages: [], problems: [] }} isNew />
        ))}
      </ul>
      <div class="pad">
        <button type="button" class="btn" onClick={newProfile}>
          {tp('add')}
        </button>
      </div>
    </section>
  )
}

function Row({ item, isNew }: { item: ProfileSummary; isNew?: true }) {
  const isOpen = draft.value?.id === item.id
  const state =
    isNew || unsaved.value.has(item.id)
      ? tp('unsaved')
      : item.revision === undefined
        ? tp('broken')
        : tp('revision', { n: item.revision })
  return (
    <li>
      <button
        type="button"
        class={isOpen ? 'on' : ''}
        aria-current={isOpen}
        onClick={() => void openProfile(item.id)}
      >
        <b>{item.name ?? item.id}</b>
        <span class={item.problems.length > 0 ? 'wrong' : 'dim'}>{state}</span>
        <small class="dim">{item.id}</small>
      </button>
    </li>
  )
}
