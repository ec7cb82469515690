import { RpcError } from '../errors/RpcError.ts'
import type { ChainReader } from '../rpc/ChainReader.ts'
import type { Block, Log } from '../rpc/ChainTypes.ts'
import { bloomMayHave, bloomOf } from '../rpc/logsBloom.ts'
import { bytesToHex } from '../values/hex.ts'
import type { DataSources } from './DataSources.ts'

/** On a busy chain many filters say "perhaps". Of final blocks a few of these are looked at, and all once one of them lacked logs. */
const SUSPECTS_AT_FIRST = 16
const NO_FILTER = bloomOf([])

/**
 * Logs that the endpoint left out of its answers. A header's bloom filter has the addresses and topics of all logs of its
 * block: where it says that a wanted event may be there and none came, all logs of the block are asked for. That these
 * are complete is known from their own filter, which must have all that the header's has.
 * @param logs what came for these headers, wanted or not
 * @throws RpcError when the endpoint does not have all logs of a block
 */
export async function recoverLogs(
  chain: ChainReader,
  sources: DataSources,
  headers: readonly Block[],
  logs: readonly Log[],
  thorough: boolean,
): Promise<Log[]> {
  const suspects = findSuspects(sources, headers, logs)
  const first = thorough ? suspects : spread(suspects, SUSPECTS_AT_FIRST)
  const recovered = await recover(chain, sources, first, logs)
  if (recovered.length === 0 || first.length === suspects.length) return recovered
  return [
    ...recovered,
    ...(await recover(
      chain,
      sources,
      suspects.filter((block) => !first.includes(block)),
      logs,
    )),
  ]
}

/** At most `count` of the items, evenly spread, with the first and the last. */
export function spread<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length <= count) return [...items]
  if (count < 2) return []
  const step = (items.length - 1) / (count - 1)
  return Array.from({ length: count }, (_, index) => items[Math.round(index * step)]).filter(
    (item) => item !== undefined,
  )
}

/** Blocks whose filter may have an event of which no log came. */
function findSuspects(sources: DataSources, headers: readonly Block[], logs: readonly Log[]): Block[] {
  const came = new Set<string>()
  for (const log of logs) {
    const topic = topicOf(log)
    came.add(`${log.blockNumber}:${topic}`).add(`${log.blockNumber}:${bytesToHex(log.address)}:${topic}`)
  }
  return headers.filter(({ number, logsBloom }) => {
    // Some chains keep no filter: all zero, whatever the block has.
    if (logsBloom === null || logsBloom.equals(NO_FILTER)) return false
    return sources.interests.some(
      (interest) =>
        !came.has(`${number}:${interest.key}`) && interest.bits.every((bits) => bloomMayHave(logsBloom, bits)),
    )
  })
}

async function recover(
  chain: ChainReader,
  sources: DataSources,
  suspects: readonly Block[],
  logs: readonly Log[],
): Promise<Log[]> {
  const came = new Set(logs.map((log) => `${log.blockNumber}:${log.logIndex}`))
  const recovered: Log[] = []
  for (const block of suspects) {
    for (const log of await allLogsOf(chain, block)) {
      if (sources.wants(log) && !came.has(`${log.blockNumber}:${log.logIndex}`)) recovered.push(log)
    }
  }
  return recovered
}

async function allLogsOf(chain: ChainReader, block: Block): Promise<Log[]> {
  const hash = bytesToHex(block.hash)
  const isComplete = (logs: readonly Log[]) =>
    logs.every((log) => log.blockHash.equals(block.hash)) && covers(bloomOf(logs), block.logsBloom)
  const logs = await chain.allLogs(hash)
  if (isComplete(logs)) return logs
  // Nodes keep logs for eth_getLogs in an index of their own; receipts come from the block itself.
  const [found] = await chain.blocksByHash([hash])
  const receipts = await chain.receipts([...(found?.transactions.keys() ?? [])])
  const fromReceipts = receipts.flatMap((receipt) => receipt.logs)
  if (isComplete(fromReceipts)) return fromReceipts
  throw new RpcError('missing-logs', `the endpoint left out logs of block ${block.number}: its header has more`)
}

/** Some chains have logs that are in no filter (Polygon's of state syncs): there may be more, never fewer. */
function covers(filter: Buffer, header: Buffer | null): boolean {
  return header?.every((byte, index) => (byte & ~(filter[index] ?? 0)) === 0) ?? false
}

function topicOf(log: Log): string {
  return log.topics[0] ? bytesToHex(log.topics[0]) : ''
}
