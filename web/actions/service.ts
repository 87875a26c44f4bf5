import { client } from '../client.js'
import { evidence, serviceGone, subject } from '../state/store.js'
import { refreshAll } from './ask.js'
import { refreshDesk } from './desk.js'
import { receive } from './upload.js'

/** Follows the files, and by the same stream whether the service is there. */
export async function followService(): Promise<void> {
  client.followJobs({ onReport: (report) => receive([report]), onReach: follow })
  await askForFiles()
}

/**
 * What ended before the stream stood is in none of its events: the list is asked for again once it does. What else was
 * missed while the service was gone is asked for with it: nobody has to reload the page.
 */
function follow(isReached: boolean): void {
  const isBack = isReached && serviceGone.value
  serviceGone.value = !isReached
  if (isReached) void askForFiles()
  if (isBack) void Promise.all([refreshAll(), refreshDesk(), evidence.refresh(), subject.refresh()])
}

/** Reports of this and earlier visits. A service that does not answer is asked again when the stream is back. */
async function askForFiles(): Promise<void> {
  const page = await client.jobs(new AbortController().signal).catch(() => undefined)
  if (page) receive(page.items)
}
