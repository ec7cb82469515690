import type { Hex } from '../hex.ts'

/** A contract's counting id (class, provider, recipient, policy) as the subgraph keys it: 32 big-endian bytes. */
export function contractId(number: bigint): Hex {
  return `0x${number.toString(16).padStart(64, '0')}`
}

/** The number in a URL, or null when it is none. */
export function parseContractNumber(text: string | undefined): bigint | null {
  return text !== undefined && /^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : null
}
