import { RpcError } from '../errors/RpcError.ts'
import type { ChainReader } from '../rpc/ChainReader.ts'
import type { Block, BlockPointer, Log, Receipt, Transaction } from '../rpc/ChainTypes.ts'
import { type FullBlock, pointerOf } from '../rpc/parseChainData.ts'
import { bytesToHex } from '../values/hex.ts'
import type { DataSources } from './DataSources.ts'

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
  /** Headers to remember so that a later reorganisation finds its fork; only near the head. */
  headers: BlockPointer[]
}

/** Blocks far below the head, by range: nothing there changes any more. */
export async function fetchFinalBlocks(
  chain: ChainReader,
  sources: DataSources,
  from: number,
  to: number,
): Promise<FetchedBlocks> {
  const [logs, end] = await Promise.all([
    fetchLogs(sources, (query) => chain.logsInRange(query, from, to)),
    chain.blocksByNumber([to], false),
  ])
  const withLogs = new Set(logs.map((log) => log.blockNumber))
  const withoutLogs = new Set([...sources.blocksWanted(from, to)].filter((number) => !withLogs.has(number)))
  const [blocks, quietBlocks] = await Promise.all([
    chain.blocksByNumber(inOrder(withLogs), true),
    chain.blocksByNumber(inOrder(withoutLogs), false),
  ])
  const [last] = end
  if (!last) throw new RpcError(`the endpoint has no block ${to}`)
  const work = await assemble(chain, sources, [...blocks, ...quietBlocks], logs)
  return { work, end: pointerOf(last.block), headers: [] }
}

/** Blocks near the head, linked one by one by their parent's hash and fetched by their own. */
export async function fetchRecentBlocks(
  chain: ChainReader,
  sources: DataSources,
  headers: readonly FullBlock[],
): Promise<FetchedBlocks> {
  const pointers = headers.map(({ block }) => pointerOf(block))
  const hashes = pointers.map((pointer) => pointer.hash)
  const logs = await fetchLogs(sources, (query) => chain.logsInBlocks(query, hashes))
  const wanted = [...new Set(logs.map((log) => bytesToHex(log.blockHash)))]
  const blocks = await chain.blocksByHash(hashes.filter((hash) => wanted.includes(hash)))
  const first = pointers[0]
  const end = pointers.at(-1)
  if (!first || !end) throw new RpcError('no blocks to fetch')
  const handled = sources.blocksWanted(first.number, end.number)
  const quietBlocks = headers.filter(
    ({ block }) => handled.has(block.number) && !wanted.includes(bytesToHex(block.hash)),
  )
  const work = await assemble(chain, sources, [...blocks, ...quietBlocks], logs)
  return { work, end, headers: pointers }
}

/** What `sources` (new ones, made while indexing) want of one block that is known already. */
export async function fetchWorkOfBlock(
  chain: ChainReader,
  sources: DataSources,
  work: BlockWork,
): Promise<BlockWork[]> {
  const hash = bytesToHex(work.block.hash)
  const logs = await fetchLogs(sources, (query) => chain.logsInBlocks(query, [hash]))
  if (logs.length > 0) return assemble(chain, sources, await chain.blocksByHash([hash]), logs)
  const { number } = work.block
  return sources.blocksWanted(number, number).size > 0 ? [{ ...work, logs: [] }] : []
}

function inOrder(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((a, b) => a - b)
}

async function fetchLogs(
  sources: DataSources,
  fetch: (query: DataSources['queries'][number]) => Promise<Log[]>,
): Promise<Log[]> {
  const answers = await Promise.all(sources.queries.map(fetch))
  // Several queries can give the same log.
  const unique = new Map(answers.flat().map((log) => [`${log.blockNumber}:${log.logIndex}`, log]))
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
      throw new RpcError(`logs and blocks of ${log.blockNumber} do not belong together`)
    const transactionHash = bytesToHex(log.transactionHash)
    if (!target.transactions.has(transactionHash))
      throw new RpcError(`block ${log.blockNumber} lacks the transaction of one of its logs`)
    target.logs.push(log)
    if (sources.wantsReceipt(log)) withReceipt.add(transactionHash)
  }
  for (const receipt of await chain.receipts([...withReceipt])) {
    const target = work.get(bytesToHex(receipt.blockHash))
    if (!target) throw new RpcError('a receipt is from another block than its log')
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
