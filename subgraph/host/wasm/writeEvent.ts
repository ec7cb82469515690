import type { NamedAbiValue } from '../decode/AbiValue.ts'
import type { Block, Log, Receipt, Transaction } from '../rpc/ChainTypes.ts'
import type { AscMemory, AscPointer } from './AscMemory.ts'
import { AscTypeId } from './ascTypeIds.ts'
import { writeBigInt } from './bigIntCodec.ts'
import { writeEventParameters } from './ethereumValueCodec.ts'
import { writeBlock } from './writeBlock.ts'

export interface EventTrigger {
  block: Block
  transaction: Transaction
  log: Log
  parameters: NamedAbiValue[]
  receipt: Receipt | null
}

/** Writes an `ethereum.Event` of apiVersion 0.0.7 and later. */
export function writeEvent(memory: AscMemory, trigger: EventTrigger): AscPointer {
  const { log } = trigger
  // First what other events have too: so it lies where it lay for them.
  const block = writeBlock(memory, trigger.block)
  const transaction = writeTransaction(memory, trigger.transaction)
  return memory.newPointers(AscTypeId.ethereumEvent, [
    memory.newUint8Array(log.address),
    writeBigInt(memory, BigInt(log.logIndex)),
    // The log's index in its transaction is not part of the standard RPC; graph-node gives the log index.
    writeBigInt(memory, BigInt(log.logIndex)),
    0,
    block,
    transaction,
    writeEventParameters(memory, trigger.parameters),
    trigger.receipt ? writeReceipt(memory, trigger.receipt) : 0,
  ])
}

function writeTransaction(memory: AscMemory, transaction: Transaction): AscPointer {
  return memory.newRepeated(transaction, () => writeTransactionFields(memory, transaction))
}

function writeTransactionFields(memory: AscMemory, transaction: Transaction): AscPointer {
  return memory.newPointers(AscTypeId.ethereumTransaction, [
    memory.newUint8Array(transaction.hash),
    writeBigInt(memory, BigInt(transaction.index)),
    memory.newUint8Array(transaction.from),
    transaction.to === null ? 0 : memory.newUint8Array(transaction.to),
    writeBigInt(memory, transaction.value),
    writeBigInt(memory, transaction.gasLimit),
    writeBigInt(memory, transaction.gasPrice),
    memory.newUint8Array(transaction.input),
    writeBigInt(memory, transaction.nonce),
  ])
}

function writeReceipt(memory: AscMemory, receipt: Receipt): AscPointer {
  return memory.newPointers(AscTypeId.transactionReceipt, [
    memory.newUint8Array(receipt.transactionHash),
    writeBigInt(memory, BigInt(receipt.transactionIndex)),
    memory.newUint8Array(receipt.blockHash),
    writeBigInt(memory, BigInt(receipt.blockNumber)),
    writeBigInt(memory, receipt.cumulativeGasUsed),
    writeBigInt(memory, receipt.gasUsed),
    receipt.contractAddress === null ? 0 : memory.newUint8Array(receipt.contractAddress),
    memory.newArray(
      AscTypeId.arrayLog,
      receipt.logs.map((log) => writeLog(memory, log)),
    ),
    receipt.status === null ? 0 : writeBigInt(memory, receipt.status),
    receipt.root === null ? 0 : memory.newUint8Array(receipt.root),
    memory.newUint8Array(receipt.logsBloom),
  ])
}

function writeLog(memory: AscMemory, log: Log): AscPointer {
  const topics = log.topics.map((topic) => memory.newUint8Array(topic))
  return memory.newPointers(AscTypeId.log, [
    memory.newUint8Array(log.address),
    memory.newArray(AscTypeId.arrayH256, topics),
    memory.newUint8Array(log.data),
    memory.newUint8Array(log.blockHash),
    writeBigInt(memory, BigInt(log.blockNumber)),
    memory.newUint8Array(log.transactionHash),
    writeBigInt(memory, BigInt(log.transactionIndex)),
    writeBigInt(memory, BigInt(log.logIndex)),
    0,
    0,
    memory.newPointers(AscTypeId.wrappedBool, [0]),
  ])
}
