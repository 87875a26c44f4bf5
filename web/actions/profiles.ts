import { client } from '../client.js'
import {
  check,
  draft,
  type Draft,
  isChanged,
  nextRevision,
  profiles,
  revisionPattern,
  saved,
  savingProblem,
  trial,
  unsaved,
} from '../state/profiles.js'

const quietMs = 300
let timer: ReturnType<typeof setTimeout> | undefined

export async function loadProfiles(): Promise<void> {
  await profiles.ask('profiles')
  const [first] = profiles.state.value.reply?.items ?? []
  if (draft.value === undefined && first !== undefined) await openProfile(first.id)
}

export async function openProfile(id: string): Promise<void> {
  const waiting = unsaved.value.get(id)
  if (waiting !== undefined) {
    lay(waiting)
    return
  }
  try {
    const { text } = await client.profile(id)
    lay({ id, text, kept: text })
  } catch (problem) {
    savingProblem.value = problem
  }
}

/** A text to begin with: right as it stands, so that every change shows what it does. */
export function newProfile(): void {
  const taken = new Set(profiles.state.value.reply?.items.map(({ id }) => id))
  let id = 'house-form'
  for (let number = 2; taken.has(id); number++) id = `house-form-${number}`
  const fresh = { id, text: firstText(id) }
  lay(fresh)
  hold(fresh)
}

export function write(text: string): void {
  if (draft.value === undefined) return
  hold({ ...draft.value, text })
  saved.value = false
  clearTimeout(timer)
  timer = setTimeout(() => void check.ask(text), quietMs)
}

export async function save(): Promise<void> {
  const { value: current } = draft
  if (current === undefined) return
  const revision = nextRevision.value
  const text =
    revision === undefined ? current.text : current.text.replace(revisionPattern, `$1${String(revision)}`)
  const id = /"id"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? current.id
  try {
    const reply = await client.putProfile(id, text)
    forget(current.id)
    lay({ id: reply.id, text: reply.text, kept: reply.text })
    saved.value = true
    await profiles.refresh()
  } catch (problem) {
    savingProblem.value = problem
  }
}

export async function remove(): Promise<void> {
  const { value: current } = draft
  if (current === undefined) return
  try {
    if (current.kept !== undefined) await client.removeProfile(current.id)
    forget(current.id)
    draft.value = undefined
    await profiles.refresh()
    await loadProfiles()
  } catch (problem) {
    savingProblem.value = problem
  }
}

export async function tryOn(files: readonly File[]): Promise<void> {
  const [file] = files
  if (file === undefined || draft.value === undefined) return
  const mine = { name: file.name }
  trial.value = mine
  const result = await client.checkProfile({ text: draft.value.text, file }).then(
    (reply) => ({ reply }),
    (problem: unknown) => ({ problem }),
  )
  if (trial.value === mine) trial.value = { ...mine, ...result }
}

function lay(next: Draft): void {
  draft.value = next
  saved.value = false
  savingProblem.value = undefined
  trial.value = undefined
  void check.ask(next.text)
}

function hold(next: Draft): void {
  draft.value = next
  const rest = new Map(unsaved.value)
  if (isChanged.value) rest.set(next.id, next)
  else rest.delete(next.id)
  unsaved.value = rest
}

function forget(id: string): void {
  const rest = new Map(unsaved.value)
  rest.delete(id)
  unsaved.value = rest
}

const firstText = (id: string): string => `{
  "id": "${id}",
  "revision": 1,
  "name": "House minerals form",
  "languages": ["en", "zh"],
  "fingerprint": {
    "labels": [{ "text": { "en": "House minerals form", "zh": "矿产申报表" } }]
  },
  "company": {
    "sheet": { "en": "Supplier", "zh": "供应商" },
    "fields": {
      "companyName": { "label": { "en": "Company name", "zh": "公司名称" }, "required": true },
      "effectiveDate": { "label": { "en": "Date", "zh": "日期" } }
    }
  },
  "scope": { "fixed": "A" },
  "tables": [
    {
      "sheet": { "en": "Answers", "zh": "答复" },
      "minerals": "down",
      "heading": { "en": "Mineral", "zh": "矿产" },
      "questions": [{ "role": "used", "heading": { "en": "In use?", "zh": "是否使用" } }]
    }
  ],
  "smelterList": {
    "sheet": { "en": "Smelters", "zh": "冶炼厂" },
    "columns": {
      "mineral": { "header": { "en": "Metal", "zh": "金属" } },
      "id": { "header": { "en": "RMI number", "zh": "RMI编号" } },
      "name": { "header": { "en": "Smelter", "zh": "冶炼厂名称" } },
      "origin": { "header": { "en": "Mined in", "zh": "矿产来源国" } }
    }
  }
}
`
