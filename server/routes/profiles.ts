import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { PageQuery } from '../../graph/api/page.js'
import { ProfileCheck, ProfilePage, ProfileReply, ProfileSummary } from '../../graph/api/profiles.js'
import { InvalidInputError, NotFoundError, RefusedFileError } from '../../graph/errors.js'
import { pageAt, pageOf } from '../../graph/judge/page.js'
import type { KeptProfile } from '../../ingest/profiles/kept-profile.js'
import { parseProfile } from '../../ingest/profiles/parse-profile.js'
import { Profile, ProfileId } from '../../ingest/profiles/profile.js'
import type { ProfileRecord } from '../../ingest/profiles/profile-store.js'
import { failureOf } from '../../ingest/worker.js'
import type { Parts } from '../parts.js'
import { pageRequestOf } from '../questions.js'
import type { ReadOnly } from '../read-only.js'
import { receiveForm, type ReceivedForm } from '../receive-files.js'
import { route, streamRoute, textRoute, type Route } from '../route.js'
import { exampleProfile } from '../sample/house-profile.js'

const ProfileParams = z.object({ id: z.string().meta({ description: 'the id the profile names itself' }) })
const NewProfileParams = z.object({ id: ProfileId })
const example = { params: { id: exampleProfile.id } }
const tag = 'profiles'

export const profileRoutes = (parts: Parts): Route[] => [
  listRoute(parts),
  oneRoute(parts),
  putRoute(parts),
  removeRoute(parts),
  checkRoute(parts),
]

const listRoute = ({ profiles }: Parts) =>
  route(
    {
      method: 'get',
      path: '/profiles',
      tag,
      summary: 'Mapping profiles of house forms, in order of id; those that cannot be used say why',
      query: PageQuery,
      reply: ProfilePage,
      example: { query: { limit: 5 } },
    },
    async ({ query }) => {
      const { limit, after } = pageRequestOf(query)
      return pageOf(await profiles.list(), pageAt(limit, after), summaryOf)
    },
  )

const oneRoute = (parts: Parts) =>
  route(
    {
      method: 'get',
      path: '/profiles/:id',
      tag,
      summary: 'One profile, as somebody wrote it',
      params: ProfileParams,
      reply: ProfileReply,
      example,
    },
    async ({ params }) => replyOf(await existing(parts, params.id)),
  )

const putRoute = ({ profiles }: Parts) =>
  textRoute(
    {
      method: 'put',
      path: '/profiles/:id',
      tag,
      summary: 'Keep a profile; one that is wrong is refused, each problem with its place in the JSON',
      params: NewProfileParams,
      text: Profile,
      reply: ProfileReply,
      example: { ...example, body: exampleProfile },
    },
    async ({ params, body }) => replyOf(await profiles.put(params.id, body)),
  )

const removeRoute = (parts: Parts) =>
  route(
    {
      method: 'delete',
      path: '/profiles/:id',
      tag,
      summary: 'Forget a profile; what it has read stays',
      params: ProfileParams,
      reply: ProfileSummary,
      example,
    },
    async ({ params }) => {
      const record = await existing(parts, params.id)
      await parts.profiles.remove(params.id)
      return summaryOf(record)
    },
  )

const checkRoute = (parts: Parts) =>
  streamRoute(
    {
      method: 'post',
      path: '/profiles/check',
      tag,
      summary: 'What is wrong with a profile, and what it would read from a workbook; nothing is kept',
      carries: 'files',
      texts: { profile: 'JSON of the profile; absent: those kept' },
      reply: ProfileCheck,
      example: {},
    },
    async ({ signal }, { request, response }) => {
      const form = await receiveForm(parts.files, request, response)
      try {
        response.json(await checkForm(parts, form, signal))
      } finally {
        for (const { staged } of form.files) await parts.files.discard(staged)
      }
    },
  )

async function checkForm(
  parts: Parts,
  { files, texts }: ReceivedForm,
  signal: AbortSignal,
): Promise<ProfileCheck> {
  const [file, ...others] = files
  if (others.length > 0) throw new InvalidInputError('A dry run takes one workbook at a time.')
  const { profile: text } = texts
  const parsed = typeof text === 'string' ? parseProfile(text) : undefined
  if (parsed?.problems !== undefined) return { problems: [...parsed.problems] }

  const about = parsed && {
    id: parsed.profile.id,
    name: parsed.profile.name,
    revision: parsed.profile.revision,
  }
  const head = { problems: [], ...(about && { profile: about }) }
  if (file === undefined) return head
  const profiles = parsed ? [{ profile: parsed.profile, file: '' }] : await parts.profiles.inForce()
  const bytes = await readFile(file.staged.path)
  return {
    ...head,
    workbook: { name: file.name, ...(await dryRun(parts, { bytes, name: file.name, profiles }, signal)) },
  }
}

interface DryRun {
  readonly bytes: Uint8Array
  readonly name: string
  readonly profiles: readonly KeptProfile[]
}

/** A refusal is what the run was to show. */
async function dryRun(
  { reader }: Parts,
  { bytes, name, profiles }: DryRun,
  signal: AbortSignal,
): Promise<Omit<NonNullable<ProfileCheck['workbook']>, 'name'>> {
  try {
    const read = await reader.read(bytes, name, { signal, profiles })
    if (read.kind === 'declaration')
      return { official: read.declaration.profile === undefined, declaration: read.declaration }
    const { kind: list } = read.content
    const message = `This is a list (${list}), which no profile reads.`
    return { official: false, reason: { code: 'isList', message, params: { list } } }
  } catch (error) {
    if (!(error instanceof RefusedFileError)) throw error
    return { official: false, reason: failureOf(error).reason }
  }
}

async function existing({ profiles }: Parts, id: string): Promise<ProfileRecord> {
  const record = await profiles.get(id)
  if (record === undefined) throw new NotFoundError(`There is no profile ${id}.`)
  return record
}

const replyOf = (record: ProfileRecord): ReadOnly<ProfileReply> => ({
  ...summaryOf(record),
  text: record.text,
})

const summaryOf = ({ id, file, profile, problems }: ProfileRecord): ReadOnly<ProfileSummary> => ({
  id,
  file,
  ...(profile && { name: profile.name, revision: profile.revision }),
  languages: profile?.languages ?? [],
  problems,
})
