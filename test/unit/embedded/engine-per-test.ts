import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded, type EmbeddedEngine } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'

/** An engine on a folder of its own for each test of the suite that calls this; opened when first asked for. */
export function enginePerTest(): () => EmbeddedEngine {
  let folder = ''
  let engine: EmbeddedEngine | undefined
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodeline-engine-'))
  })
  afterEach(() => {
    engine?.close()
    engine = undefined
    rmSync(folder, { recursive: true })
  })
  return () => (engine ??= openEmbedded({ folder, policy: defaultPolicy }))
}
