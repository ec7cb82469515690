/** Asking again may help: network, time-out, 5xx, 429. */
export class Retryable extends Error {
  override readonly name = 'Retryable'
  /** Who was asked, e.g. the endpoint's URL. */
  readonly source: string
  /** What a 429 or 503 answer asked to wait; null = it did not say. */
  readonly retryAfterSeconds: number | null

  constructor(message: string, options: { source: string; retryAfterSeconds?: number | null; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.source = options.source
    this.retryAfterSeconds = options.retryAfterSeconds ?? null
  }
}
