import { afterAll, beforeAll } from 'vitest'
import { type RunningIndexer, startIndexer } from '../../../subgraph/host/startIndexer.ts'
import { temporaryFolder } from '../host/support.ts'
import { buildConformanceFixture } from './buildConformanceFixture.ts'
import { conformance } from './conformance.ts'
import { playStage } from './runner/playStage.ts'
import { type RunnerWorld, runnerCases } from './runner/runnerCases.ts'
import { writeVariant } from './runner/writeVariant.ts'

const folder = temporaryFolder()
let world: RunnerWorld | null = null

beforeAll(async () => {
  const { buildDirectory, stage: contract } = await buildConformanceFixture()
  const stage = await playStage({ buildDirectory, stage: contract })
  const start = (name: string, build: string): Promise<RunningIndexer> =>
    startIndexer({
      buildDirectory: build,
      rpcUrl: stage.chain.rpcUrl,
      databaseFile: folder.file(`${name}.db`),
      port: 0,
      pollMilliseconds: 20,
      name,
    })
  const indexer = await start('stage', buildDirectory)
  await indexer.untilBlock(await stage.chain.blockNumber())
  world = {
    stage,
    indexer,
    variant: async (name, { contract: which, ...settings }, use) => {
      const build = await writeVariant(buildDirectory, folder.file(name), { source: stage[which], ...settings })
      const other = await start(`variant-${name}`, build)
      try {
        await use(other)
      } finally {
        await other.close()
      }
    },
  }
})

afterAll(async () => {
  await world?.indexer.close()
  await world?.stage.chain.stop()
  folder.remove()
})

conformance(
  'a running subgraph',
  25,
  runnerCases(() => {
    if (!world) throw new Error('the stage is not set')
    return world
  }),
)
