import { Bytes, ethereum } from '@graphprotocol/graph-ts'

/** Id of what an event says: transaction hash, then the log's index in the block. */
export function factId(event: ethereum.Event): Bytes {
  return event.transaction.hash.concatI32(event.logIndex.toI32())
}
