import { RpcError } from '../errors/RpcError.ts'
import type { ChainReader } from '../rpc/ChainReader.ts'
import type { Block, BlockPointer, Log, Receipt, Transaction } from '../rpc/ChainTypes.ts'
import { type FullBlock, pointerOf } from '../rpc/parseChainData.ts'
import { bytesToHex } from '../values/hex.ts'
import type { DataSources } from './DataSources.ts'
import { recoverLogs, spread } from './recoverLogs.ts'

/** A block that handlers may want, with its logs for them in order and the transactions they came from. */
export interface BlockWork {
  block: Block
  logs: Log[]
  transactions: Map<string, Transaction>
  receipts: Map<string, Receipt>
}

/** Consecutive blocks; those that no handler wants are left out of `work`. */
export interface FetchedBlocks {
  work: BlockWork[]
  end: BlockPointer
  /** Near the head those of all blocks, for a later reorganisation to find its fork; of final blocks those looked at. */
  headers: readonly FullBlock[]
  final: boolean
  /** Blocks of which the endpoint had left out logs at first. */
  recovered: number[]
}

export interface FinalRange {
  from: number
  to: number
  /** The block before them; null when it is not known. */
  after: BlockPointer | null
  /** Headers fetched before, to go without fetching any to look at. */
  headers?: readonly FullBlock[]
}

export interface FinalSettings {
  chainId: number
  /** How many headers of a range to compare with its logs; evenly spread when the range is longer. */
  headersChecked: number
}

/** Blocks far below the head, by range: nothing there changes any more. */
export async function fetchFinalBlocks(
  chain: ChainReader,
  sources: DataSources,
  range: FinalRange,
  { chainId, headersChecked }: FinalSettings,
): Promise<FetchedBlocks> {
  const { from, to } = range
  const { logs: came, last } = await chain.logsInRange(sources.queries, from, to, chainId)
  const withLogs = inOrder(wantedOf(sources, came).map((log) => log.blockNumber))
  const known = [...(range.headers ?? []), last].filter(({ block }) => block.number >= from && block.number <= to)
  const handled = sources.blocksWanted(from, to)
  const lookedAt = range.headers ? [] : [from, ...spread(numbersBetween(from, to), headersChecked)]
  const knownNumbers = new Set([...withLogs, ...known.map(({ block }) => block.number)])
  const [blocks, others] = await Promise.all([
    chain.blocksByNumber(withLogs, true),
    chain.blocksByNumber(
      inOrder([...lookedAt, ...handled]).filter((number) => !knownNumbers.has(number)),
      false,
    ),
  ])
  const headers = uniqueHeaders([...blocks, ...known, ...others])
  requireLinks(range.after, headers)

  const missing = await recoverLogs(
    chain,
    sources,
    headers.map(({ block }) => block),
    came,
    false,
  )
  const recovered = inOrder(missing.map((log) => log.blockNumber))
  // Where some that were looked at lack logs, others do: all have to be looked at.
  if (missing.length > 0 && headers.length < to - from + 1)
    throw new RpcError('missing-logs', `the endpoint left out logs of blocks ${from} to ${to}`, { shrink: true })
  const full = [
    ...blocks,
    ...(await chain.blocksByNumber(
      recovered.filter((number) => !withLogs.includes(number)),
      true,
    )),
  ]
  const withTransactions = new Set(full.map(({ block }) => block.number))
  const quiet = headers.filter(({ block }) => handled.has(block.number) && !withTransactions.has(block.number))
  const work = await assemble(chain, sources, [...full, ...quiet], wantedOf(sources, [...came, ...missing]))
  return { work, end: pointerOf(last.block), headers, final: true, recovered }
}

/** Blocks near the head, linked one by one by their parent's hash and fetched by their own. */
export async function fetchRecentBlocks(
  chain: ChainReader,
  sources: DataSources,
  headers: readonly FullBlock[],
): Promise<FetchedBlocks> {
  const [first, last] = [headers[0], headers.at(-1)]
  if (!first || !last) throw new Error('no blocks to fetch')
  const hashes = headers.map(({ block }) => bytesToHex(block.hash))
  const { logs, recovered } = await fetchLogsOfBlocks(
    chain,
    sources,
    headers.map(({ block }) => block),
  )
  const wanted = new Set(logs.map((log) => bytesToHex(log.blockHash)))
  const blocks = await chain.blocksByHash(hashes.filter((hash) => wanted.has(hash)))
  const handled = sources.blocksWanted(first.block.number, last.block.number)
  const quietBlocks = headers.filter(({ block }) => handled.has(block.number) && !wanted.has(bytesToHex(block.hash)))
  const work = await assemble(chain, sources, [...blocks, ...quietBlocks], logs)
  return { work, end: pointerOf(last.block), headers, final: false, recovered }
}

/** What `sources` (new ones, made while indexing) want of one block that is known already. */
export async function fetchWorkOfBlock(
  chain: ChainReader,
  sources: DataSources,
  work: BlockWork,
): Promise<BlockWork[]> {
  const hash = bytesToHex(work.block.hash)
  const { logs } = await fetchLogsOfBlocks(chain, sources, [work.block])
  if (logs.length > 0) return assemble(chain, sources, await chain.blocksByHash([hash]), logs)
  const { number } = work.block
  return sources.blocksWanted(number, number).size > 0 ? [{ ...work, logs: [] }] : []
}

/** In order, the first of each number. @throws RpcError when two of one number differ */
function uniqueHeaders(blocks: readonly FullBlock[]): FullBlock[] {
  const byNumber = new Map<number, FullBlock>()
  for (const found of blocks) {
    const { number, hash } = found.block
    const other = byNumber.get(number)
    if (other && !other.block.hash.equals(hash))
      throw new RpcError('inconsistent', `the endpoint has two blocks ${number}`)
    byNumber.set(number, other ?? found)
  }
  return [...byNumber.values()].sort((a, b) => a.block.number - b.block.number)
}

/** @throws RpcError when neighbours among headers, which are in order, are not parent and child */
function requireLinks(after: BlockPointer | null, headers: readonly FullBlock[]): void {
  let parent = after
  for (const { block } of headers) {
    const pointer = pointerOf(block)
    if (parent?.number === pointer.number - 1 && parent.hash !== pointer.parentHash)
      throw new RpcError('inconsistent', `block ${pointer.number} is not the child of block ${parent.number}`)
    parent = pointer
  }
}

function numbersBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Each once, in order. */
function inOrder(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

async function fetchLogsOfBlocks(
  chain: ChainReader,
  sources: DataSources,
  blocks: readonly Block[],
): Promise<{ logs: Log[]; recovered: number[] }> {
  const hashes = blocks.map((block) => bytesToHex(block.hash))
  const came = (await Promise.all(sources.queries.map((query) => chain.logsInBlocks(query, hashes)))).flat()
  const missing = await recoverLogs(chain, sources, blocks, came, true)
  return { logs: wantedOf(sources, [...came, ...missing]), recovered: inOrder(missing.map((log) => log.blockNumber)) }
}

function wantedOf(sources: DataSources, logs: readonly Log[]): Log[] {
  // Several queries can give the same log.
  const unique = new Map(logs.map((log) => [`${log.blockNumber}:${log.logIndex}`, log]))
  return [...unique.values()]
    .filter((log) => sources.wants(log))
    .sort((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex)
}

async function assemble(
  chain: ChainReader,
  sources: DataSources,
  blocks: readonly FullBlock[],
  logs: readonly Log[],
): Promise<BlockWork[]> {
  const work = new Map<string, BlockWork>()
  for (const { block, transactions } of blocks) {
    work.set(bytesToHex(block.hash), { block, logs: [], transactions, receipts: new Map() })
  }
  const withReceipt = new Set<string>()
  for (const log of logs) {
    const target = work.get(bytesToHex(log.blockHash))
    if (!target || target.block.number !== log.blockNumber)
      throw new RpcError('inconsistent', `logs and blocks of ${log.blockNumber} do not belong together`)
    const transactionHash = bytesToHex(log.transactionHash)
    if (!target.transactions.has(transactionHash))
      throw new RpcError('inconsistent', `block ${log.blockNumber} lacks the transaction of one of its logs`)
    target.logs.push(log)
    if (sources.wantsReceipt(log)) withReceipt.add(transactionHash)
  }
  for (const receipt of await chain.receipts([...withReceipt])) {
    const target = work.get(bytesToHex(receipt.blockHash))
    if (!target) throw new RpcError('inconsistent', 'a receipt is from another block than its log')
    target.receipts.set(bytesToHex(receipt.transactionHash), receipt)
  }
  for (const target of work.values()) keepTransactionsOfLogs(target)
  return [...work.values()].sort((a, b) => a.block.number - b.block.number)
}

/** A block of a busy chain has hundreds of transactions; few of them matter here. */
function keepTransactionsOfLogs(work: BlockWork): void {
  const needed = new Set(work.logs.map((log) => bytesToHex(log.transactionHash)))
  for (const hash of work.transactions.keys()) if (!needed.has(hash)) work.transactions.delete(hash)
}
