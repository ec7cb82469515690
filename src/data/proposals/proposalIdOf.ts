import type { Hex } from '../../domain/hex.ts'

const LARGEST = 1n << 256n

/** The id in a URL as 32 bytes: written so, or as the decimal number that explorers show; null when it is neither. */
export function proposalIdOf(text: string): Hex | null {
  if (/^0x[0-9a-fA-F]{64}$/.test(text)) return text.toLowerCase() as Hex
  if (!/^\d{1,78}$/.test(text)) return null
  const id = BigInt(text)
  return id < LARGEST ? `0x${id.toString(16).padStart(64, '0')}` : null
}
