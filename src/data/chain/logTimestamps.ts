import type { Log, PublicClient } from 'viem'

/** Timestamps of the logs' blocks, in seconds by block number. Nodes that do not put them into logs are asked. */
export async function logTimestamps(
  client: PublicClient,
  logs: readonly Pick<Log<bigint, number, false>, 'blockNumber' | 'blockTimestamp'>[],
): Promise<ReadonlyMap<bigint, bigint>> {
  const known = new Map<bigint, bigint>()
  const missing = new Set<bigint>()
  for (const { blockNumber, blockTimestamp } of logs) {
    if (blockTimestamp == null) missing.add(blockNumber)
    else known.set(blockNumber, blockTimestamp)
  }
  const blocks = await Promise.all([...missing].map((blockNumber) => client.getBlock({ blockNumber })))
  for (const { number, timestamp } of blocks) known.set(number, timestamp)
  return known
}
