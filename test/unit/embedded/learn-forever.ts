/** Run as a process of its own by the crash test: learns forms into the folder given until it is killed. */
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { formNumber, lists } from './crash-facts.js'

const { graph } = openEmbedded({ folder: process.argv[2] ?? '', policy: defaultPolicy })
for (const list of lists) await graph.apply(list)
for (let number = 0; ; number += 1) {
  await graph.apply(formNumber(number))
  process.stdout.write(`${number}\n`)
}
