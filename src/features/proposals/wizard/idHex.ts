import type { Hex } from '../../../domain/hex.ts'

/** A proposal id as 32 bytes, as URLs and the subgraph have it. */
export const idHex = (id: bigint): Hex => `0x${id.toString(16).padStart(64, '0')}`
