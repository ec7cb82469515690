import { bytesToHex } from '../values/hex.ts'
import { keccak256 } from '../values/keccak256.ts'
import type { Log } from './ChainTypes.ts'

/** The three bits of a header's `logsBloom` that an address or topic sets (Yellow Paper, 4.4.1). */
export type BloomBits = readonly [number, number, number]

const BLOOM_BYTES = 256

export function bloomBits(value: Uint8Array): BloomBits {
  const hash = Buffer.from(keccak256(value).subarray(0, 6))
  return [hash.readUInt16BE(0) & 2047, hash.readUInt16BE(2) & 2047, hash.readUInt16BE(4) & 2047]
}

/** False when no log of the block can have the address or topic. True may be a coincidence. */
export function bloomMayHave(bloom: Uint8Array, bits: BloomBits): boolean {
  return bits.every((bit) => ((bloom[byteOf(bit)] ?? 0) & (1 << (bit & 7))) !== 0)
}

/** The filter that a block with these logs, and no others, has in its header. */
export function bloomOf(logs: readonly Log[]): Buffer {
  // A block's logs have most values in common, and each costs a hash.
  const values = new Map(logs.flatMap((log) => [log.address, ...log.topics]).map((value) => [bytesToHex(value), value]))
  const bloom = Buffer.alloc(BLOOM_BYTES)
  for (const value of values.values()) {
    for (const bit of bloomBits(value)) bloom[byteOf(bit)] = (bloom[byteOf(bit)] ?? 0) | (1 << (bit & 7))
  }
  return bloom
}

/** Bit 0 is the lowest of the last byte. */
function byteOf(bit: number): number {
  return BLOOM_BYTES - 1 - (bit >> 3)
}
