/** A handler that failed for good, and where. */
export class HandlerFailure extends Error {
  override readonly name = 'HandlerFailure'
  readonly dataSource: string
  readonly handler: string
  readonly txHash: string

  constructor(
    place: { dataSource: string; handler: string; txHash: string },
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.dataSource = place.dataSource
    this.handler = place.handler
    this.txHash = place.txHash
  }
}
