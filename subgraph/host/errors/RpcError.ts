import type { FaultKind } from './FaultKind.ts'

/**
 * A failed exchange with the JSON-RPC endpoint. `shrink` means that asking for less at a time may help
 * (too many results, body too large or cut off, time-out); all of them may be tried again.
 */
export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly kind: Exclude<FaultKind, 'disk'>
  readonly shrink: boolean
  readonly code: number | null

  constructor(
    kind: Exclude<FaultKind, 'disk'>,
    message: string,
    options: { shrink?: boolean; code?: number | null; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.kind = kind
    this.shrink = options.shrink ?? false
    this.code = options.code ?? null
  }
}
