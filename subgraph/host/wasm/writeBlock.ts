import type { Block } from '../rpc/ChainTypes.ts'
import type { AscMemory, AscPointer } from './AscMemory.ts'
import { AscTypeId } from './ascTypeIds.ts'
import { writeBigInt } from './bigIntCodec.ts'

/** Writes an `ethereum.Block` of apiVersion 0.0.6 and later. */
export function writeBlock(memory: AscMemory, block: Block): AscPointer {
  return memory.newRepeated(block, () => writeFields(memory, block))
}

function writeFields(memory: AscMemory, block: Block): AscPointer {
  return memory.newPointers(AscTypeId.ethereumBlock, [
    memory.newUint8Array(block.hash),
    memory.newUint8Array(block.parentHash),
    memory.newUint8Array(block.unclesHash),
    memory.newUint8Array(block.author),
    memory.newUint8Array(block.stateRoot),
    memory.newUint8Array(block.transactionsRoot),
    memory.newUint8Array(block.receiptsRoot),
    writeBigInt(memory, BigInt(block.number)),
    writeBigInt(memory, block.gasUsed),
    writeBigInt(memory, block.gasLimit),
    writeBigInt(memory, block.timestampSeconds),
    writeBigInt(memory, block.difficulty),
    writeBigInt(memory, block.totalDifficulty),
    block.size === null ? 0 : writeBigInt(memory, block.size),
    block.baseFeePerGas === null ? 0 : writeBigInt(memory, block.baseFeePerGas),
  ])
}
