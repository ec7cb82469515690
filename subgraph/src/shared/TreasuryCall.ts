import { Bytes } from '@graphprotocol/graph-ts'
import { ProtectedTarget, TreasuryFlow } from '../../generated/schema'
import { CallExecuted } from '../../generated/Treasury/Treasury'
import { bytes32 } from './bytes32'
import { factId } from './factId'

// transfer(address,uint256)
const TRANSFER_SELECTOR = '0xa9059cbb'
const TRANSFER_LENGTH: i32 = 4 + 32 + 32

/** A call that the treasury has made. */
export class TreasuryCall {
  private paymentId: Bytes
  private target: Bytes
  private data: Bytes

  constructor(event: CallExecuted) {
    this.paymentId = factId(event)
    this.target = event.params.target
    this.data = event.params.data
  }

  /**
   * Whether the call may be what moved the money. Somebody can pay into the treasury in the same transaction, before it
   * executes: a plain payment or transfer, or a call to one of our own contracts, is not the cause of any other flow.
   */
  canHaveCaused(flow: TreasuryFlow): boolean {
    if (flow.id.equals(this.paymentId)) return true
    if (this.data.length == 0) return false
    if (!this.isTransfer()) return flow.asset.equals(this.target) || ProtectedTarget.load(this.target) === null
    return (
      flow.direction == 'Out' &&
      flow.asset.equals(this.target) &&
      flow.counterparty.equals(this.part(16, 36)) &&
      bytes32(flow.amount).equals(this.part(36, TRANSFER_LENGTH))
    )
  }

  private isTransfer(): boolean {
    return this.data.length == TRANSFER_LENGTH && this.part(0, 4).equals(Bytes.fromHexString(TRANSFER_SELECTOR))
  }

  private part(start: i32, end: i32): Bytes {
    return Bytes.fromUint8Array(this.data.slice(start, end))
  }
}
