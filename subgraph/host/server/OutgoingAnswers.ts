import type { ServerResponse } from 'node:http'

const MAX_BYTES = 64 * 1024 * 1024
const PATIENCE_MILLISECONDS = 60_000

/** Answers that their clients have not taken yet. Who asks and does not read must not fill the memory. */
export class OutgoingAnswers {
  #bytes = 0

  get areTooMany(): boolean {
    return this.#bytes > MAX_BYTES
  }

  /** Counts an answer until it is sent, and drops it when that takes too long. Call it before it is written. */
  add(response: ServerResponse, bytes: number): void {
    this.#bytes += bytes
    const timer = setTimeout(() => response.destroy(), PATIENCE_MILLISECONDS)
    response.once('close', () => {
      this.#bytes -= bytes
      clearTimeout(timer)
    })
  }
}
