/** State of the page of mapping profiles; loaded with it. Only `actions/profiles` writes. */
import { computed, signal } from '@preact/signals'
import type { ProfileCheck, ProfileProblem } from '../../graph/api/profiles.js'
import { enProfileProblems } from '../../graph/text/en-profiles.js'
import { fill, type Params } from '../../graph/text/fill.js'
import { zhProfileProblems } from '../../graph/text/zh-profiles.js'
import { client } from '../client.js'
import { enProfiles, type ProfileKey } from '../i18n/en-profiles.js'
import { zhProfiles } from '../i18n/zh-profiles.js'
import { createRemote } from './remote.js'
import { language } from './store.js'

/** A profile on the desk. `kept`: the text the service has, absent for one that is new. */
export interface Draft {
  readonly id: string
  readonly text: string
  readonly kept?: string
}

export const profiles = createRemote((_: 'profiles', signal) => client.profiles(signal))
export const draft = signal<Draft | undefined>(undefined)
/** Texts changed and not saved, by id: going to another profile loses nothing. */
export const unsaved = signal<ReadonlyMap<string, Draft>>(new Map())
export const check = createRemote((text: string, signal) => client.checkProfile({ text }, signal))
export const savingProblem = signal<unknown>(undefined)
export const saved = signal(false)

export interface Trial {
  readonly name: string
  readonly reply?: ProfileCheck
  readonly problem?: unknown
}
export const trial = signal<Trial | undefined>(undefined)

export const isChanged = computed(() => draft.value !== undefined && draft.value.text !== draft.value.kept)

/** What is wrong with the text on the desk; undefined while that is not known. */
export const problems = computed<readonly ProfileProblem[] | undefined>(() => {
  const { reply, answers } = check.state.value
  return reply !== undefined && answers === draft.value?.text ? reply.problems : undefined
})

export const revisionPattern = /("revision"\s*:\s*)(\d+)/

/** The revision to save under, where a changed text has still the one that is kept. */
export const nextRevision = computed<number | undefined>(() => {
  const [now, kept] = [draft.value?.text, draft.value?.kept].map((text) =>
    Number(revisionPattern.exec(text ?? '')?.[2] ?? 0),
  )
  return isChanged.value && now && kept && now <= kept ? kept + 1 : undefined
})

const texts = { en: enProfiles, zh: zhProfiles }
const sentences: Readonly<Record<'en' | 'zh', Readonly<Record<string, string | undefined>>>> = {
  en: enProfileProblems,
  zh: zhProfileProblems,
}

export const tp = (key: ProfileKey, params: Params = {}): string => fill(texts[language.value][key], params)

/** In the reader's language; the server's own words for a code without a text. */
export const problemSentence = ({ code, params, message }: ProfileProblem): string => {
  const template = sentences[language.value][code]
  return template === undefined ? message : fill(template, params)
}
