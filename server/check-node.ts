/** Imported for its effect, before anything an old Node may stumble over: ends the process with one line. */
import { nodeComplaint } from './node-version.js'

const complaint = nodeComplaint(process.versions.node)
if (complaint !== undefined) {
  process.stderr.write(`${complaint}\n`)
  process.exit(1)
}
