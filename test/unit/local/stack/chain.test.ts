import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chain, startChain } from '../../../../local/stack/chain.ts'
import { jsonRpc } from '../../../../local/stack/jsonRpc.ts'
import { freePort } from '../../../support/freePort.ts'

type Block = { number: string; hash: string; timestamp: string }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenum-chain-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const start = async (): Promise<Chain> =>
  startChain({ port: await freePort(), stateFile: join(folder, 'chain.json'), logFile: join(folder, 'chain.log') })

const blockAt = ({ rpcUrl }: Chain, block: string) => jsonRpc<Block>(rpcUrl, 'eth_getBlockByNumber', [block, false])

describe('the local chain', () => {
  it('goes on where it stopped, as often as it is started, with one first block and a clock of its own', async () => {
    const first: Block[] = []
    const latest: Block[] = []
    for (let visit = 0; visit < 3; visit += 1) {
      const chain = await start()
      expect(chain.resumed).toBe(visit > 0)
      await jsonRpc(chain.rpcUrl, 'evm_mine')
      first.push(await blockAt(chain, '0x0'))
      latest.push(await blockAt(chain, 'latest'))
      await chain.process.stop()
    }
    expect(latest.map(({ number }) => Number(number))).toEqual([1, 2, 3])
    expect(new Set(first.map(({ hash }) => hash)).size).toBe(1)
    const seconds = latest.map(({ timestamp }) => Number(timestamp))
    expect(seconds).toEqual(seconds.toSorted((one, two) => one - two))
    expect((seconds[2] ?? 0) - Number(first[0]?.timestamp)).toBeLessThan(3_600)
    const saved = JSON.parse(await readFile(join(folder, 'chain.json'), 'utf8')) as { blocks: { header: Block }[] }
    expect(saved.blocks.filter(({ header }) => Number(header.number) === 0)).toHaveLength(1)
  }, 60_000)
})
