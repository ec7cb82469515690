import { RpcError } from '../errors/RpcError.ts'
import type { Log, Receipt } from './ChainTypes.ts'
import { type FullBlock, parseBlock, parseLog, parseReceipt } from './parseChainData.ts'
import type { PatientClient } from './PatientClient.ts'
import type { RpcCall } from './RpcClient.ts'

/** Which logs to ask for. Null takes any address. */
export interface LogQuery {
  addresses: string[] | null
  topics0: string[]
}

const PARALLEL_BATCHES = 3
const MAX_BATCH = 64
/** Answered batches after which a larger one is tried again. */
const GROW_AFTER = 16

/** Typed reads of a chain. Each throws RpcError when an answer is missing, malformed or inconsistent. */
export class ChainReader {
  readonly #client: PatientClient
  #batchSize = MAX_BATCH
  #batchesAnswered = 0

  constructor(client: PatientClient) {
    this.#client = client
  }

  /** Batches get smaller after an answer that was refused or cut off for its size. False when they cannot. */
  shrinkBatches(): boolean {
    this.#batchesAnswered = 0
    if (this.#batchSize === 1) return false
    this.#batchSize = Math.max(1, Math.floor(this.#batchSize / 2))
    return true
  }

  async chainId(): Promise<number> {
    return quantityToNumber(await this.#client.request('eth_chainId', []))
  }

  async latest(): Promise<FullBlock> {
    return parseBlock(await this.#client.request('eth_getBlockByNumber', ['latest', false]))
  }

  /** Null when the node has no such block (yet). */
  async blockByNumber(number: number): Promise<FullBlock | null> {
    const value = await this.#client.request('eth_getBlockByNumber', [toHex(number), false])
    return value === null ? null : parseBlock(value)
  }

  async blocksByNumber(numbers: readonly number[], withTransactions: boolean): Promise<FullBlock[]> {
    const calls = numbers.map((number) => ({
      method: 'eth_getBlockByNumber',
      params: [toHex(number), withTransactions],
    }))
    const blocks = (await this.#batches(calls)).map(parseBlock)
    blocks.forEach(({ block }, index) => {
      if (block.number !== numbers[index]) throw new RpcError(`asked for block ${numbers[index]}, got ${block.number}`)
    })
    return blocks
  }

  async blocksByHash(hashes: readonly string[]): Promise<FullBlock[]> {
    return (await this.#batches(hashes.map((hash) => ({ method: 'eth_getBlockByHash', params: [hash, true] })))).map(
      parseBlock,
    )
  }

  async logsInRange(query: LogQuery, from: number, to: number): Promise<Log[]> {
    const filter = { ...filterOf(query), fromBlock: toHex(from), toBlock: toHex(to) }
    const logs = parseLogs(await this.#client.request('eth_getLogs', [filter]))
    const stray = logs.find((log) => log.blockNumber < from || log.blockNumber > to)
    if (stray) throw new RpcError(`asked for logs of blocks ${from} to ${to}, got one of ${stray.blockNumber}`)
    return logs
  }

  /** By hash an endpoint cannot answer for another block, nor with nothing for one that it does not have. */
  async logsInBlocks(query: LogQuery, hashes: readonly string[]): Promise<Log[]> {
    const calls = hashes.map((blockHash) => ({ method: 'eth_getLogs', params: [{ ...filterOf(query), blockHash }] }))
    return (await this.#batches(calls)).flatMap(parseLogs)
  }

  async receipts(transactionHashes: readonly string[]): Promise<Receipt[]> {
    const calls = transactionHashes.map((hash) => ({ method: 'eth_getTransactionReceipt', params: [hash] }))
    return (await this.#batches(calls)).map(parseReceipt)
  }

  /** The raw answer of a call at a block; null when it reverts. */
  async call(to: string, data: string, blockHash: string): Promise<string | null> {
    try {
      return String(await this.#client.request('eth_call', [{ to, data }, { blockHash }]))
    } catch (error) {
      if (
        error instanceof RpcError &&
        (error.code === 3 || /revert|invalid opcode|out of gas|stack/i.test(error.message))
      )
        return null
      throw error
    }
  }

  async balance(address: string, blockHash: string): Promise<bigint> {
    return BigInt(String(await this.#client.request('eth_getBalance', [address, { blockHash }])))
  }

  async code(address: string, blockHash: string): Promise<string> {
    return String(await this.#client.request('eth_getCode', [address, { blockHash }]))
  }

  #growBatches(): void {
    this.#batchesAnswered = 0
    this.#batchSize = Math.min(MAX_BATCH, this.#batchSize * 2)
  }

  async #batches(calls: readonly RpcCall[]): Promise<unknown[]> {
    const results: unknown[] = []
    for (let start = 0; start < calls.length; ) {
      const batches: Promise<unknown[]>[] = []
      for (let index = 0; index < PARALLEL_BATCHES && start < calls.length; index++, start += this.#batchSize) {
        batches.push(this.#client.batch(calls.slice(start, start + this.#batchSize)))
      }
      for (const answers of await Promise.all(batches)) results.push(...answers)
      this.#batchesAnswered += batches.length
      if (this.#batchesAnswered >= GROW_AFTER) this.#growBatches()
    }
    return results
  }
}

function filterOf(query: LogQuery): Record<string, unknown> {
  return { ...(query.addresses ? { address: query.addresses } : {}), topics: [query.topics0] }
}

function parseLogs(value: unknown): Log[] {
  if (!Array.isArray(value)) throw new RpcError('eth_getLogs did not answer with a list', { shrink: true })
  return value.map(parseLog)
}

function toHex(number: number): string {
  return `0x${number.toString(16)}`
}

function quantityToNumber(value: unknown): number {
  const number = Number(value)
  if (typeof value !== 'string' || !Number.isSafeInteger(number))
    throw new RpcError(`malformed answer: ${String(value).slice(0, 80)}`)
  return number
}
