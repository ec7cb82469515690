import { afterAll, expect, inject, it } from 'vitest'
import { buildSubgraph } from '../../subgraph/build.ts'
import type { InstanceMode } from '../../subgraph/host/wasm/MappingModule.ts'
import { hashOf, temporaryFolder, withIndexer } from '../subgraph/host/support.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

it('indexes the whole demo history to one state in fresh instances and in ones that are set back', async () => {
  const config = inject('config')
  const [rpcUrl = ''] = config.chain.rpcUrls
  const buildDirectory = await buildSubgraph({ config })
  const indexed = async (instanceMode: InstanceMode) => {
    const file = folder.file(`${instanceMode}.db`)
    const options = { instanceMode, port: 0 }
    const head = await withIndexer({ buildDirectory }, { rpcUrl }, file, untilSynced, options)
    return { head, hash: hashOf({ buildDirectory }, file) }
  }
  const reset = await indexed('reset')
  expect(reset.head).toBeGreaterThan(700)
  expect(await indexed('fresh')).toEqual(reset)
})

/** Nobody sends transactions meanwhile: tests in browsers take turns with this one. */
async function untilSynced(indexer: Parameters<Parameters<typeof withIndexer>[3]>[0]): Promise<number> {
  const head = () => indexer.status().chainHeadBlock?.number ?? null
  await expect.poll(head, { timeout: 30_000, interval: 50 }).not.toBeNull()
  const number = head() ?? 0
  await indexer.untilBlock(number)
  return number
}
