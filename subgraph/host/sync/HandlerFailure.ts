export interface HandlerPlace {
  dataSource: string
  handler: string
  txHash: string
}

/** What a mapping says may be of any length; what is stored and told of it is not. */
const MAX_MESSAGE_CHARACTERS = 4_000

/** A handler that failed for good, and where. */
export class HandlerFailure extends Error implements HandlerPlace {
  override readonly name = 'HandlerFailure'
  readonly dataSource: string
  readonly handler: string
  readonly txHash: string

  constructor(place: HandlerPlace, message: string, options?: { cause?: unknown }) {
    super(message.length > MAX_MESSAGE_CHARACTERS ? `${message.slice(0, MAX_MESSAGE_CHARACTERS)}…` : message, options)
    this.dataSource = place.dataSource
    this.handler = place.handler
    this.txHash = place.txHash
  }
}
