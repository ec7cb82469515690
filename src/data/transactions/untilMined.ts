import { encodeFunctionData, type PublicClient, type ReplacementReturnType, type TransactionReceipt } from 'viem'
import type { Config } from '../../domain/config/config.ts'
import type { Address, Hex } from '../../domain/hex.ts'
import { loadChainClient } from '../chain/loadChainClient.ts'
import type { ContractCall } from './contractCall.ts'
import { untilForgotten } from './untilForgotten.ts'

export type MiningOutcome =
  | { readonly kind: 'mined'; readonly receipt: TransactionReceipt }
  | { readonly kind: 'replaced'; readonly byHash: Hex; readonly cancelled: boolean }
  | { readonly kind: 'dropped' }

type Sent = { account: Address; hash: Hex; call: ContractCall }

/** Waits for the receipt, however long it takes, or for the transaction to be replaced or forgotten by the node. */
export async function untilMined(config: Config, sent: Sent, onRepriced: (hash: Hex) => void): Promise<MiningOutcome> {
  const client = await loadChainClient(config)
  const stop = new AbortController()
  try {
    return await Promise.race([
      untilReceipt(client, sent, stop.signal, onRepriced),
      untilForgotten(client, sent.hash, stop.signal).then((): MiningOutcome => ({ kind: 'dropped' })),
    ])
  } finally {
    stop.abort()
  }
}

async function untilReceipt(
  client: PublicClient,
  { account, hash, call }: Sent,
  signal: AbortSignal,
  onRepriced: (hash: Hex) => void,
): Promise<MiningOutcome> {
  let replaced: ReplacementReturnType | null = null
  const nonce = await client.getTransaction({ hash }).then(
    (transaction) => transaction.nonce,
    // Not known at this endpoint yet: then a replacement is found by looking through blocks.
    () => null,
  )
  const input = encodeFunctionData({ abi: call.abi, functionName: call.functionName, args: call.args })
  const receipt = await client.waitForTransactionReceipt({
    hash,
    timeout: 0,
    signal,
    ...(nonce !== null && { replacement: { from: account, nonce, to: call.address, input, value: call.valueWei } }),
    onReplaced: (response) => {
      replaced = response
    },
  })
  return outcome(receipt, replaced, onRepriced)
}

function outcome(
  receipt: TransactionReceipt,
  replaced: ReplacementReturnType | null,
  onRepriced: (hash: Hex) => void,
): MiningOutcome {
  if (replaced === null) return { kind: 'mined', receipt }
  const { reason, transaction } = replaced
  if (reason !== 'repriced') return { kind: 'replaced', byHash: transaction.hash, cancelled: reason === 'cancelled' }
  onRepriced(transaction.hash)
  return { kind: 'mined', receipt }
}
