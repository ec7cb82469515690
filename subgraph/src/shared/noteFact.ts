import { Bytes, ethereum } from '@graphprotocol/graph-ts'
import { FactKind } from './FactKind'
import { loadTransactionTrace } from './loadTransactionTrace'

/**
 * Notes something that may be a proposal's doing. The treasury says so only after it, with `CallExecuted`; what no
 * `CallExecuted` of the same transaction follows stays without a proposal.
 */
export function noteFact(kind: FactKind, id: Bytes, event: ethereum.Event): void {
  const trace = loadTransactionTrace(event)
  const entry = new Bytes(1)
  entry[0] = kind as u8
  const facts = trace.facts
  facts.push(entry.concat(id))
  trace.facts = facts
  trace.save()
}
