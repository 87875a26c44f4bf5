import type { Declaration } from '../model.js'

/** Those a queue has read ahead, and those of the company being resolved. */
const kept = 8

/** Forms learned or unpacked last, by file: asked for again right away. A file's form never changes. */
export class RecentForms {
  readonly #forms = new Map<string, Declaration>()

  get(id: string): Declaration | undefined {
    return this.#forms.get(id)
  }

  keep(id: string, form: Declaration): void {
    this.#forms.delete(id)
    this.#forms.set(id, form)
    const [oldest] = this.#forms.keys()
    if (this.#forms.size > kept && oldest !== undefined) this.#forms.delete(oldest)
  }

  clear(): void {
    this.#forms.clear()
  }
}
