import { keccak_256 } from '@noble/hashes/sha3.js'

/**
 * Of bytes, or of text as UTF-8. Not by way of viem, which has the same inside: each thread would load all of its
 * utilities for it, which takes a fifth of a second and some megabytes.
 */
export function keccak256(value: Uint8Array | string): Uint8Array {
  return keccak_256(typeof value === 'string' ? Buffer.from(value, 'utf8') : value)
}
