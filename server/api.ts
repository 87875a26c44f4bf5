/** All routes below /api/v1, each by its resource. */
import type { Metrics } from './metrics.js'
import type { Parts } from './parts.js'
import type { Route } from './route.js'
import { companyRoutes } from './routes/companies.js'
import { decisionRoutes } from './routes/decisions.js'
import { declarationRoutes } from './routes/declarations.js'
import { diffRoutes } from './routes/diff.js'
import { evidenceRoutes } from './routes/evidence.js'
import { fileRoutes } from './routes/files.js'
import { findingRoutes } from './routes/findings.js'
import { jobRoutes } from './routes/jobs.js'
import { listTemplateRoutes } from './routes/list-templates.js'
import { nodeRoutes } from './routes/nodes.js'
import { operationRoutes } from './routes/operations.js'
import { overviewRoutes } from './routes/overview.js'
import { impactRoutes } from './routes/impact.js'
import { whatIfRoutes } from './routes/what-if.js'
import { pathRoutes } from './routes/paths.js'
import { profileRoutes } from './routes/profiles.js'
import { reviewRoutes } from './routes/reviews.js'
import { sampleRoutes } from './routes/sample.js'
import { traceRoutes } from './routes/trace.js'
import { uploadRoutes } from './routes/uploads.js'
import { verificationRoutes } from './routes/verification.js'

export const apiRoutes = (parts: Parts, metrics: Metrics): Route[] => [
  ...uploadRoutes(parts),
  ...listTemplateRoutes(),
  ...jobRoutes(parts),
  ...sampleRoutes(parts),
  ...declarationRoutes(parts),
  ...findingRoutes(parts),
  ...fileRoutes(parts),
  ...nodeRoutes(parts),
  ...overviewRoutes(parts),
  ...profileRoutes(parts),
  ...reviewRoutes(parts),
  ...companyRoutes(parts),
  ...decisionRoutes(parts),
  ...traceRoutes(parts),
  ...pathRoutes(parts),
  ...impactRoutes(parts),
  ...whatIfRoutes(parts),
  ...diffRoutes(parts),
  ...evidenceRoutes(parts),
  ...verificationRoutes(parts),
  ...operationRoutes(parts, metrics),
]
