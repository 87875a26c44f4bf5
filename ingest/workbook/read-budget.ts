import type { ReadLimits } from './limits.js'
import { megabytes, refusal } from './refusal.js'

/** What reading one file has used so far, over all its parts. */
export class ReadBudget {
  private inflated = 0
  private readonly deadline: number

  constructor(readonly limits: ReadLimits) {
    this.deadline = performance.now() + limits.milliseconds
  }

  /** @throws RefusedFileError `zipBomb` when all parts together pass the limit */
  spendBytes(bytes: number): void {
    this.inflated += bytes
    if (this.inflated <= this.limits.totalBytes) return
    throw refusal('zipBomb', `The file unpacks to more than ${megabytes(this.limits.totalBytes)}.`)
  }

  /** @throws RefusedFileError `tooSlow` when the file's time is over; to be asked now and then, not per cell */
  checkTime(): void {
    if (performance.now() <= this.deadline) return
    throw refusal(
      'tooSlow',
      `Reading took longer than ${this.limits.milliseconds / 1000} seconds. A filled form takes less than one: ` +
        'delete what does not belong to it (formatted empty rows, pictures) and send it again.',
    )
  }
}
