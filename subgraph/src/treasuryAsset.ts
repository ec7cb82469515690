import { Transfer } from '../generated/TreasuryAsset1/ERC20'
import { recordTransfer } from './shared/recordTransfer'

export function handleAssetTransfer(event: Transfer): void {
  recordTransfer(event.params.from, event.params.to, event.params.value, event)
}
