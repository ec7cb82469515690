import { Bytes, ethereum } from '@graphprotocol/graph-ts'
import { TransactionTrace } from '../../generated/schema'
import { singletonId } from './singletonId'

/** What this transaction has done so far; empty at its first event. */
export function loadTransactionTrace(event: ethereum.Event): TransactionTrace {
  const id = singletonId()
  const existing = TransactionTrace.load(id)
  if (existing !== null && existing.transactionHash.equals(event.transaction.hash)) return existing
  const trace = new TransactionTrace(id)
  trace.transactionHash = event.transaction.hash
  trace.facts = new Array<Bytes>()
  trace.reductions = new Array<Bytes>()
  return trace
}
