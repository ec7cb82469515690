import type { Address } from './hex.ts'

/** Twenty bytes in hexadecimal, in lower case; null when it is no address. */
export function parseAddress(text: string | undefined): Address | null {
  return text !== undefined && /^0x[0-9a-fA-F]{40}$/.test(text) ? (text.toLowerCase() as Address) : null
}
