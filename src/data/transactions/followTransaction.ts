import type { TransactionReceipt } from 'viem'
import type { Config } from '../../domain/config/config.ts'
import type { Address, Hex } from '../../domain/hex.ts'
import { queryClient } from '../query/queryClient.ts'
import type { ContractCall } from './contractCall.ts'
import { failedInSafe } from './safe.ts'
import { simulateCall } from './simulateCall.ts'
import { toTxFailure } from './toTxFailure.ts'
import { transactionStore } from './transactionStore.ts'
import { untilIndexed } from './untilIndexed.ts'
import { type MiningOutcome, untilMined } from './untilMined.ts'

type Sent = { account: Address; hash: Hex; call: ContractCall }

/** From the hash on: mined, reads refreshed, indexed, reads refreshed again. */
export async function followTransaction(id: number, config: Config, sent: Sent): Promise<void> {
  const outcome = await untilMined(config, sent, (hash) => transactionStore.dispatch(id, { type: 'repriced', hash }))
  if (outcome.kind !== 'mined') return transactionStore.dispatch(id, ended(outcome))
  const { receipt } = outcome
  if (receipt.status === 'reverted' || failedInSafe(receipt.logs, sent.account)) {
    transactionStore.dispatch(id, { type: 'failed', failure: await revertReason(config, sent, receipt.blockNumber) })
    return refresh(id)
  }
  transactionStore.dispatch(id, { type: 'mined', blockNumber: receipt.blockNumber })
  tellMined(id, receipt)
  await refresh(id)
  await untilIndexed(config, receipt.blockNumber)
  transactionStore.dispatch(id, { type: 'indexed' })
  await refresh(id)
}

function ended(outcome: Exclude<MiningOutcome, { kind: 'mined' }>) {
  if (outcome.kind === 'dropped') return { type: 'dropped' } as const
  return { type: 'replaced', byHash: outcome.byHash, cancelled: outcome.cancelled } as const
}

/** The chain tells only that it reverted; the same call at the same block tells why. */
async function revertReason(config: Config, { call, account }: Sent, blockNumber: bigint) {
  try {
    await simulateCall(config, call, account, blockNumber)
    return { kind: 'other', text: '' } as const
  } catch (error) {
    return toTxFailure(error)
  }
}

/** A page's mistake in its own callback must not look like a failed transaction. */
function tellMined(id: number, receipt: TransactionReceipt): void {
  try {
    transactionStore.find(id)?.request.onMined?.(receipt)
  } catch (error) {
    reportError(error)
  }
}

async function refresh(id: number): Promise<void> {
  const keys = transactionStore.find(id)?.request.invalidate ?? []
  const all = [['head'], ['indexedHead'], ['chain'], ...keys]
  await Promise.all(all.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}
