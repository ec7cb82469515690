import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { SettingChange } from '../../generated/schema'
import { FactKind } from './FactKind'
import { factId } from './factId'
import { noteFact } from './noteFact'

/**
 * Records that a governed setting has been set.
 * @param index tells apart the settings that one event sets
 */
export function recordSetting(
  name: string,
  oldValue: BigInt,
  newValue: BigInt,
  event: ethereum.Event,
  index: i32 = 0,
): void {
  const change = new SettingChange(index == 0 ? factId(event) : factId(event).concatI32(index))
  change.name = name
  change.contract = event.address
  change.oldValue = oldValue
  change.newValue = newValue
  change.blockNumber = event.block.number
  change.timestamp = event.block.timestamp
  change.transactionHash = event.transaction.hash
  change.save()
  noteFact(FactKind.SettingChange, change.id, event)
}
