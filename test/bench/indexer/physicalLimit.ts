import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import Sqlite from 'better-sqlite3'
import { keccak256 } from 'viem'
import { jsonRpc } from '../../../local/stack/jsonRpc.ts'
import { EventDecoder } from '../../../subgraph/host/decode/EventDecoder.ts'
import { parseLog } from '../../../subgraph/host/rpc/parseChainData.ts'
import { encodeOrderedBigInt } from '../../../subgraph/host/store/orderedNumbers.ts'
import { GOVERNOR } from './chain/generateChain.ts'
import type { BenchChain } from './chain/openChain.ts'

const VOTE_INPUTS = [
  { name: 'voter', type: 'address', indexed: true },
  { name: 'proposalId', type: 'uint256' },
  { name: 'support', type: 'uint8' },
  { name: 'weight', type: 'uint256' },
  { name: 'reason', type: 'string' },
]
const BLOCKS = 100

/** Votes a second if indexing one were no more than to decode it, hash it once, and insert one row with an id. */
export async function physicalLimit(folder: string, chain: BenchChain): Promise<number> {
  const fromBlock = `0x${(chain.head - BLOCKS).toString(16)}`
  const raw = await jsonRpc<unknown[]>(chain.rpcUrl, 'eth_getLogs', [{ address: GOVERNOR, fromBlock }])
  const file = join(folder, 'limit.sqlite')
  await rm(file, { force: true })
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  database.exec('CREATE TABLE vote (id BLOB PRIMARY KEY, voter BLOB, proposal BLOB, support, weight BLOB, reason TEXT)')
  const insert = database.prepare('INSERT INTO vote VALUES (?, ?, ?, ?, ?, ?)')
  const decoder = new EventDecoder(VOTE_INPUTS)
  const logs = raw.map(parseLog)
  const started = performance.now()
  database.transaction(() => {
    for (const log of logs) {
      const values = (decoder.decode(log.topics, log.data) ?? []).map(({ value }) =>
        typeof value.value === 'bigint' ? encodeOrderedBigInt(value.value) : value.value,
      )
      insert.run(Buffer.concat([keccak256(log.data, 'bytes'), log.transactionHash, Buffer.of(log.logIndex)]), ...values)
    }
  })()
  const seconds = (performance.now() - started) / 1000
  database.close()
  return logs.length / seconds
}
