export type IndexerErrorCode =
  | 'build-missing'
  | 'build-invalid'
  | 'unsupported'
  | 'database-locked'
  | 'database-corrupt'
  | 'database-mismatch'
  | 'database-unwritable'
  | 'disk-full'
  | 'wrong-chain'
  | 'reorg-too-deep'
  | 'port-taken'
  | 'handler-failed'
  | 'invalid-option'
  | 'closed'

/** An error that a person has to act on. Its message is one line that says what is wrong and what to do. */
export class IndexerError extends Error {
  override readonly name = 'IndexerError'
  readonly code: IndexerErrorCode

  constructor(code: IndexerErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}
