import { NotFoundError } from '../graph/errors.js'
import type { Workspace } from './workspace.js'

/** A product of that number, else the company of that id or name. @throws NotFoundError, InvalidInputError */
export async function subjectOf(
  workspace: Pick<Workspace, 'parts' | 'companyOf'>,
  typed: string,
): Promise<{ product: string } | { company: string }> {
  try {
    await workspace.parts({ product: typed })
    return { product: typed }
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error
    return { company: await workspace.companyOf(typed) }
  }
}
