import { RpcError } from '../errors/RpcError.ts'
import type { Log, Receipt } from './ChainTypes.ts'
import { bytesToHex } from '../values/hex.ts'
import { type FullBlock, parseBlock, parseLog, parseReceipt } from './parseChainData.ts'
import type { PatientClient } from './PatientClient.ts'
import type { RpcCall } from './RpcClient.ts'
import { RpcRecord } from './RpcRecord.ts'

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
  readonly #filtersCount: boolean
  #batchSize = MAX_BATCH
  #batchesAnswered = 0

  /** @param filtersCount false leaves out the headers' filters, so that nothing is concluded from them */
  constructor(client: PatientClient, filtersCount = true) {
    this.#client = client
    this.#filtersCount = filtersCount
  }

  /** Batches get smaller after an answer that was refused or cut off for its size. False when they cannot. */
  shrinkBatches(): boolean {
    this.#batchesAnswered = 0
    if (this.#batchSize === 1) return false
    this.#batchSize = Math.max(1, Math.floor(this.#batchSize / 2))
    return true
  }

  async chainId(): Promise<number> {
    return this.#client.request('eth_chainId', [], quantityToNumber)
  }

  /** The latest block. @throws RpcError when the node that answers is on another chain than `chainId`. */
  async latest(chainId: number): Promise<FullBlock> {
    const [id, block] = await this.#batches(
      [
        { method: 'eth_chainId', params: [] },
        { method: 'eth_getBlockByNumber', params: ['latest', false] },
      ],
      (answer) => answer,
    )
    requireChain(id, chainId)
    return this.#parseBlock(block)
  }

  /** Null when the node has no such block (yet). */
  async blockByNumber(number: number): Promise<FullBlock | null> {
    return this.#client.request('eth_getBlockByNumber', [toHex(number), false], (answer) =>
      answer === null ? null : this.#parseBlock(answer),
    )
  }

  async blocksByNumber(numbers: readonly number[], withTransactions: boolean): Promise<FullBlock[]> {
    const calls = numbers.map((number) => ({
      method: 'eth_getBlockByNumber',
      params: [toHex(number), withTransactions],
    }))
    return this.#batches(calls, (answer, index) => {
      const found = this.#parseBlock(answer)
      const { number } = found.block
      if (number !== numbers[index])
        throw new RpcError('inconsistent', `asked for block ${numbers[index]}, got ${number}`)
      return found
    })
  }

  async blocksByHash(hashes: readonly string[]): Promise<FullBlock[]> {
    const calls = hashes.map((hash) => ({ method: 'eth_getBlockByHash', params: [hash, true] }))
    return this.#batches(calls, (answer) => this.#parseBlock(answer))
  }

  /**
   * The logs of a range, and its last block. They are asked for together, with the chain's id: of several nodes behind
   * one address, one that does not have the last block yet, or is on another chain, would answer with no logs.
   */
  async logsInRange(
    queries: readonly LogQuery[],
    from: number,
    to: number,
    chainId: number,
  ): Promise<{ logs: Log[]; last: FullBlock }> {
    const [id, block, ...answers] = await this.#batches(
      [
        { method: 'eth_chainId', params: [] },
        { method: 'eth_getBlockByNumber', params: [toHex(to), false] },
        ...queries.map((query) => ({
          method: 'eth_getLogs',
          params: [{ ...filterOf(query), fromBlock: toHex(from), toBlock: toHex(to) }],
        })),
      ],
      (answer) => answer,
    )
    requireChain(id, chainId)
    const last = this.#parseBlock(block)
    if (last.block.number !== to) throw new RpcError('inconsistent', `asked for block ${to}, got ${last.block.number}`)
    const logs = answers.flatMap(parseLogs)
    const stray = logs.find((log) => log.blockNumber < from || log.blockNumber > to)
    if (stray)
      throw new RpcError('inconsistent', `asked for logs of blocks ${from} to ${to}, got one of ${stray.blockNumber}`)
    return { logs, last }
  }

  /** By hash an endpoint cannot answer for another block, nor with nothing for one that it does not have. */
  async logsInBlocks(query: LogQuery, hashes: readonly string[]): Promise<Log[]> {
    const calls = hashes.map((blockHash) => ({ method: 'eth_getLogs', params: [{ ...filterOf(query), blockHash }] }))
    return (await this.#batches(calls, parseLogs)).flat()
  }

  /** All logs of a block, whoever emitted them. */
  async allLogs(blockHash: string): Promise<Log[]> {
    return this.#client.request('eth_getLogs', [{ blockHash }], parseLogs)
  }

  async receipts(transactionHashes: readonly string[]): Promise<Receipt[]> {
    const calls = transactionHashes.map((hash) => ({ method: 'eth_getTransactionReceipt', params: [hash] }))
    return this.#batches(calls, (answer, index) => {
      const receipt = parseReceipt(answer)
      if (bytesToHex(receipt.transactionHash) !== transactionHashes[index])
        throw new RpcError('inconsistent', 'the endpoint answered with the receipt of another transaction')
      return receipt
    })
  }

  /** The raw answer of a call at a block; null when it reverts. */
  async call(to: string, data: string, blockHash: string): Promise<string | null> {
    try {
      return await this.#client.request('eth_call', [{ to, data }, { blockHash }], hexOf)
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
    return this.#client.request('eth_getBalance', [address, { blockHash }], (balance) =>
      new RpcRecord('answer', { balance }).quantity('balance'),
    )
  }

  async code(address: string, blockHash: string): Promise<string> {
    return this.#client.request('eth_getCode', [address, { blockHash }], hexOf)
  }

  #parseBlock(answer: unknown): FullBlock {
    const found = parseBlock(answer)
    if (!this.#filtersCount) found.block.logsBloom = null
    return found
  }

  #growBatches(): void {
    this.#batchesAnswered = 0
    this.#batchSize = Math.min(MAX_BATCH, this.#batchSize * 2)
  }

  async #batches<T>(calls: readonly RpcCall[], parse: (answer: unknown, index: number) => T): Promise<T[]> {
    const results: T[] = []
    for (let start = 0; start < calls.length; ) {
      const batches: Promise<T[]>[] = []
      for (let index = 0; index < PARALLEL_BATCHES && start < calls.length; index++, start += this.#batchSize) {
        const first = start
        const slice = calls.slice(first, first + this.#batchSize)
        batches.push(this.#client.batch(slice, (answer, index) => parse(answer, first + index)))
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
  if (!Array.isArray(value)) throw new RpcError('malformed', 'eth_getLogs did not answer with a list', { shrink: true })
  return value.map(parseLog)
}

function toHex(number: number): string {
  return `0x${number.toString(16)}`
}

function quantityToNumber(value: unknown): number {
  const number = Number(value)
  if (typeof value !== 'string' || !Number.isSafeInteger(number))
    throw new RpcError('malformed', `malformed answer: ${String(value).slice(0, 80)}`)
  return number
}

/** @throws RpcError unless `value` is `0x` and whole bytes. */
function hexOf(value: unknown): string {
  return bytesToHex(new RpcRecord('answer', { value }).bytes('value'))
}

function requireChain(answer: unknown, chainId: number): void {
  const found = quantityToNumber(answer)
  if (found !== chainId)
    throw new RpcError('wrong-chain', `the RPC endpoint is on chain ${found} now, no more on chain ${chainId}`)
}
