import { RpcError } from '../errors/RpcError.ts'
import { bytesToHex } from '../values/hex.ts'
import type { Block, BlockPointer, Log, Receipt, Transaction } from './ChainTypes.ts'
import { RpcRecord } from './RpcRecord.ts'

const EMPTY_HASH = Buffer.alloc(32)
const BLOOM_BYTES = 256

export interface FullBlock {
  block: Block
  /** By hash, `0x…`. Empty when the block was fetched without them. */
  transactions: Map<string, Transaction>
}

export function parseBlock(value: unknown): FullBlock {
  const record = new RpcRecord('block', value)
  const difficulty = record.optionalQuantity('difficulty') ?? 0n
  const block: Block = {
    hash: record.bytes('hash', 32),
    parentHash: record.bytes('parentHash', 32),
    unclesHash: record.optionalBytes('sha3Uncles') ?? EMPTY_HASH,
    author: record.optionalBytes('miner') ?? Buffer.alloc(20),
    stateRoot: record.optionalBytes('stateRoot') ?? EMPTY_HASH,
    transactionsRoot: record.optionalBytes('transactionsRoot') ?? EMPTY_HASH,
    receiptsRoot: record.optionalBytes('receiptsRoot') ?? EMPTY_HASH,
    logsBloom: record.optionalBytes('logsBloom', BLOOM_BYTES),
    number: record.number('number'),
    gasUsed: record.quantity('gasUsed'),
    gasLimit: record.quantity('gasLimit'),
    timestampSeconds: record.quantity('timestamp'),
    difficulty,
    totalDifficulty: record.optionalQuantity('totalDifficulty') ?? difficulty,
    size: record.optionalQuantity('size'),
    baseFeePerGas: record.optionalQuantity('baseFeePerGas'),
  }
  const transactions = new Map<string, Transaction>()
  for (const item of record.list('transactions')) {
    if (typeof item === 'string') continue
    const transaction = parseTransaction(item)
    transactions.set(bytesToHex(transaction.hash), transaction)
  }
  return { block, transactions }
}

export function pointerOf(block: Block): BlockPointer {
  return {
    number: block.number,
    hash: bytesToHex(block.hash),
    parentHash: bytesToHex(block.parentHash),
    timestampSeconds: Number(block.timestampSeconds),
  }
}

function parseTransaction(value: unknown): Transaction {
  const record = new RpcRecord('transaction', value)
  return {
    hash: record.bytes('hash', 32),
    index: record.number('transactionIndex'),
    from: record.bytes('from', 20),
    to: record.optionalBytes('to'),
    value: record.quantity('value'),
    gasLimit: record.quantity('gas'),
    gasPrice: record.optionalQuantity('gasPrice') ?? 0n,
    input: record.bytes('input'),
    nonce: record.quantity('nonce'),
  }
}

export function parseLog(value: unknown): Log {
  const record = new RpcRecord('log', value)
  if (record.isTrue('removed')) throw new RpcError('inconsistent', 'the endpoint answered with a removed log')
  return {
    address: record.bytes('address', 20),
    topics: record
      .list('topics')
      .map((_, index, topics) => new RpcRecord('log', { topic: topics[index] }).bytes('topic', 32)),
    data: record.bytes('data'),
    blockHash: record.bytes('blockHash', 32),
    blockNumber: record.number('blockNumber'),
    transactionHash: record.bytes('transactionHash', 32),
    transactionIndex: record.number('transactionIndex'),
    logIndex: record.number('logIndex'),
  }
}

export function parseReceipt(value: unknown): Receipt {
  const record = new RpcRecord('receipt', value)
  return {
    transactionHash: record.bytes('transactionHash', 32),
    transactionIndex: record.number('transactionIndex'),
    blockHash: record.bytes('blockHash', 32),
    blockNumber: record.number('blockNumber'),
    cumulativeGasUsed: record.quantity('cumulativeGasUsed'),
    gasUsed: record.quantity('gasUsed'),
    contractAddress: record.optionalBytes('contractAddress'),
    logs: record.list('logs').map(parseLog),
    status: record.optionalQuantity('status'),
    root: record.optionalBytes('root'),
    logsBloom: record.bytes('logsBloom', BLOOM_BYTES),
  }
}
