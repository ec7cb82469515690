import { type Log, parseAbi, type PublicClient, toEventSelector } from 'viem'
import type { Address, Hex } from '../../domain/hex.ts'

const abi = parseAbi(['function getThreshold() view returns (uint256)'])
const EXECUTED = toEventSelector('ExecutionSuccess(bytes32,uint256)')
const FAILED = toEventSelector('ExecutionFailure(bytes32,uint256)')
/** Before the address whose code an account has borrowed (EIP-7702): it still signs and sends by itself. */
const DELEGATED = '0xef0100'

/** How many owners of a Safe have to sign; null when the account is none. Its owners sign elsewhere, in their own time. */
export async function safeThreshold(client: PublicClient, account: Address): Promise<number | null> {
  const code = await client.getCode({ address: account })
  if (code === undefined || code.startsWith(DELEGATED)) return null
  return client.readContract({ address: account, abi, functionName: 'getThreshold' }).then(
    Number,
    // Another kind of contract: its wallet gives the hash of the transaction that it sends.
    () => null,
  )
}

/**
 * The transaction in which a Safe did what it was asked, however long that takes: the one that says so in an event.
 * @param asked what the wallet gave: the Safe's own hash, or already the transaction's
 * @param askedAt the latest block when it was asked: it comes later
 */
export async function untilSafeExecuted(
  client: PublicClient,
  safe: Address,
  asked: Hex,
  askedAt: bigint,
): Promise<Hex> {
  for (;;) {
    const found = await executionOf(client, safe, asked, askedAt + 1n).catch(
      // An endpoint that does not answer is asked again.
      () => null,
    )
    if (found !== null) return found
    await new Promise((resolve) => setTimeout(resolve, client.pollingInterval))
  }
}

/** True when the transaction went through and the call within it did not. */
export function failedInSafe(logs: readonly Log[], safe: Address): boolean {
  return logs.some((log) => isFrom(log, safe) && log.topics[0] === FAILED)
}

async function executionOf(client: PublicClient, safe: Address, asked: Hex, fromBlock: bigint): Promise<Hex | null> {
  const isTransaction = await client.getTransaction({ hash: asked }).then(
    () => true,
    () => false,
  )
  if (isTransaction) return asked
  const logs = await client.getLogs({ address: safe, fromBlock })
  return logs.find((log) => tellsOf(log, asked))?.transactionHash ?? null
}

/** The hash is a topic since Safe 1.4, and data before. */
function tellsOf({ topics: [event, topic], data }: Log, asked: Hex): boolean {
  return (event === EXECUTED || event === FAILED) && (topic ?? data.slice(0, 66)) === asked
}

function isFrom(log: Log, account: Address): boolean {
  return log.address.toLowerCase() === account.toLowerCase()
}
