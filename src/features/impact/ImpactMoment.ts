import type { Hex } from '../../domain/hex.ts'

/**
 * When a proposal's impact is judged: what was executed, just before that; everything else by the present, and the page says so.
 */
export type ImpactMoment = { kind: 'now' } | { kind: 'executed'; transactionHash: Hex; timestampSeconds: bigint }
