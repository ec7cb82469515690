import type { Address } from 'viem'

/** What changes who has which votes, in the order of the chain. */
export type LedgerEvent =
  | { kind: 'transfer'; at: number; from: Address; to: Address; amount: bigint }
  | { kind: 'delegate'; at: number; account: Address; delegate: Address }

/** Balances, delegates and votes in wei at a time. */
export interface Snapshot {
  balances: ReadonlyMap<Address, bigint>
  delegates: ReadonlyMap<Address, Address>
  votes: ReadonlyMap<Address, bigint>
}

/**
 * What the token's checkpoints say at a Unix time in seconds: every event up to and including it.
 * @throws Error when an account would send more than it has
 */
export function snapshotAt(
  initial: ReadonlyMap<Address, bigint>,
  events: readonly LedgerEvent[],
  timestampSeconds: number,
): Snapshot {
  const balances = new Map(initial)
  const delegates = new Map<Address, Address>()
  for (const event of events) {
    if (event.at > timestampSeconds) continue
    if (event.kind === 'delegate') {
      delegates.set(event.account, event.delegate)
      continue
    }
    const remaining = (balances.get(event.from) ?? 0n) - event.amount
    if (remaining < 0n) throw new Error(`${event.from} sends more PLEN than it has at ${event.at}.`)
    balances.set(event.from, remaining)
    balances.set(event.to, (balances.get(event.to) ?? 0n) + event.amount)
  }
  const votes = new Map<Address, bigint>()
  for (const [account, delegate] of delegates) {
    votes.set(delegate, (votes.get(delegate) ?? 0n) + (balances.get(account) ?? 0n))
  }
  return { balances, delegates, votes }
}
