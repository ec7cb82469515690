import { Address, BigInt, dataSource, ethereum } from '@graphprotocol/graph-ts'
import { recordInflow, recordOutflow } from './recordFlow'

/** Records an ERC-20 transfer if it concerns the treasury, whose address is in the data source's context. */
export function recordTransfer(from: Address, to: Address, amount: BigInt, event: ethereum.Event): void {
  const treasury = dataSource.context().getBytes('treasury')
  // To itself: nothing came in or went out.
  if (from.equals(to)) return
  if (to.equals(treasury)) recordInflow(event.address, amount, from, event)
  else if (from.equals(treasury)) recordOutflow(event.address, amount, to, event)
}
