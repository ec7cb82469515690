/** The node understood and said no: a revert, an unknown method, a range too wide. */
export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly source: string
  readonly code: number
  /** Revert data, where the node gives it. */
  readonly data: unknown

  constructor(message: string, options: { source: string; code: number; data?: unknown }) {
    super(message)
    this.source = options.source
    this.code = options.code
    this.data = options.data
  }
}
