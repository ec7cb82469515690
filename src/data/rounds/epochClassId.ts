import { contractId } from '../../domain/compute/contractId.ts'
import type { Hex } from '../../domain/hex.ts'

/** Id of a GPU class in an epoch, and of its round, as the subgraph keys them: epoch (8 bytes), class id. */
export function epochClassId(epoch: bigint, classNumber: bigint): Hex {
  return `0x${epoch.toString(16).padStart(16, '0')}${contractId(classNumber).slice(2)}`
}
