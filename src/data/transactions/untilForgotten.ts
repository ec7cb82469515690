import { type PublicClient, TransactionNotFoundError } from 'viem'
import type { Hex } from '../../domain/hex.ts'

/** Looks in a row, one a polling interval, that must not find it: endpoints behind one address differ for moments. */
const LOOKS = 15

/** Resolves when the node no longer knows the transaction, mined or not. Never rejects; ends quietly with the signal. */
export function untilForgotten(client: PublicClient, hash: Hex, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let missed = 0
    const look = async () => {
      missed = (await isUnknown(client, hash)) ? missed + 1 : 0
      if (missed < LOOKS || signal.aborted) return
      clearInterval(timer)
      resolve()
    }
    const timer = setInterval(() => void look(), client.pollingInterval)
    signal.addEventListener('abort', () => clearInterval(timer), { once: true })
  })
}

async function isUnknown(client: PublicClient, hash: Hex): Promise<boolean> {
  try {
    await client.getTransaction({ hash })
    return false
  } catch (error) {
    // An endpoint that cannot be reached says nothing about the transaction.
    return error instanceof TransactionNotFoundError
  }
}
