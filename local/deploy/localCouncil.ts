import type { Address } from 'viem'

/** How many of the node's accounts sit on a local chain's veto council. */
export const COUNCIL_SIZE = 5

/** Members of a local chain's veto council: the last accounts of the node, out of the way of those that hold tokens. */
export function localCouncil(accounts: readonly Address[]): Address[] {
  return accounts.slice(-COUNCIL_SIZE)
}
