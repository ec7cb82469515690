/** An answer is not what it must be: it does not parse, or it contradicts the chain. Its figures must not be shown. */
export class Integrity extends Error {
  override readonly name = 'Integrity'
  readonly source: string
  /** What was wrong, one line each. */
  readonly details: readonly string[]

  constructor(message: string, options: { source: string; details?: readonly string[]; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.source = options.source
    this.details = options.details ?? []
  }
}
