import type { Hex } from '../hex.ts'

export type BlockReference = {
  readonly number: bigint
  readonly timestampSeconds: bigint
  readonly hash: Hex
}
