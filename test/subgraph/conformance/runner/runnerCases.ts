import { expect } from 'vitest'
import type { RunningIndexer } from '../../../../subgraph/host/startIndexer.ts'
import { query } from '../../host/support.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'
import { ANYONE, type PlayedStage } from './playStage.ts'

const RUNNER = 'tests/tests/runner_tests.rs'
const INTEGRATION = 'tests/tests/integration_tests.rs'

/** What the scenarios work with; it is there when they run. */
export interface RunnerWorld {
  stage: PlayedStage
  /** Follows the chain on which everything was played, with all data sources. */
  indexer: RunningIndexer
  /** Runs the stage's data source alone, from another contract or with another setting. */
  variant: (
    name: string,
    options: { contract: 'failing' | 'undefinedFields'; apiVersion?: string; features?: string[] },
    use: (indexer: RunningIndexer) => Promise<void>,
  ) => Promise<void>
}

interface Seen {
  number: number
}

const numbersOf = async (indexer: RunningIndexer, handler: string, last: number) => {
  const data = await query(
    indexer,
    `{ blockSeens(first: 100, where: { handler: "${handler}", number_lte: ${last} }, orderBy: number) { number } }`,
  )
  return (data.blockSeens as Seen[]).map(({ number }) => number)
}

const stepped = (first: number, last: number, step: number) =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)

const marks = async (indexer: RunningIndexer, source: string) => {
  const data = await query(indexer, `{ marks(where: { source: "${source}" }, orderBy: number) { number text } }`)
  return (data.marks as { number: string; text: string }[]).map(({ number, text }) => `${number} ${text}`)
}

const lines = async (indexer: RunningIndexer, ...ids: string[]) => {
  const data = await query(indexer, `{ lines(first: 1000, where: { id_in: ${JSON.stringify(ids)} }) { id text } }`)
  return Object.fromEntries((data.lines as { id: string; text: string }[]).map(({ id, text }) => [id, text]))
}

const untilFailed = (indexer: RunningIndexer) =>
  expect.poll(() => indexer.status().health, { timeout: 30_000, interval: 20 }).toBe('failed')

/** Scenarios: compiled mappings on a real chain through the whole indexer. */
export function runnerCases(world: () => RunnerWorld): ConformanceCase[] {
  const scenario = (standsFor: string, says: string, run: (world: RunnerWorld) => Promise<void>): ConformanceCase => ({
    standsFor,
    says,
    run: () => run(world()),
  })
  const found = (standsFor: string, says: string, expected: Record<string, string>) =>
    scenario(standsFor, says, async ({ indexer }) => {
      expect(await lines(indexer, ...Object.keys(expected))).toEqual(expected)
    })

  return [
    scenario(`${RUNNER} typename`, 'what a mapping saves has its type', async ({ indexer }) => {
      expect(await query(indexer, '{ line(id: "a") { __typename id text } }')).toEqual({
        line: { __typename: 'Line', id: 'a', text: 'said' },
      })
    }),
    found(`${RUNNER} parse_data_source_context`, 'a context has values of every kind', {
      context: 'true stage 42 64 1000000000000000000000000 10.99 hello 2 2',
    }),
    scenario(
      `${RUNNER} block_handlers`,
      'a polling handler runs at its first block and each fourth after',
      async ({ indexer, stage }) => {
        const last = stage.blockOf('moment 1')
        expect(await numbersOf(indexer, 'polling', last)).toEqual(stepped(2, last, 4))
      },
    ),
    scenario(
      `${RUNNER} block_handlers`,
      'one of a template counts from the block that made its data source, that included',
      async ({ indexer, stage }) => {
        const last = stage.blockOf('moment 1')
        expect(await numbersOf(indexer, 'understudy', last)).toEqual(stepped(stage.blockOf('template mine'), last, 2))
      },
    ),
    scenario(
      `${INTEGRATION} test_block_handlers`,
      'a handler with the filter once runs at the first block alone',
      async ({ indexer, stage }) => {
        expect(await numbersOf(indexer, 'once', stage.blockOf('moment 1'))).toEqual([2])
      },
    ),
    scenario(
      `${INTEGRATION} test_block_handlers`,
      "handlers get the block's own number and hash",
      async ({ indexer, stage }) => {
        const block = await stage.chain.publicClient.getBlock({ blockNumber: 6n })
        expect(await query(indexer, '{ blockSeen(id: "every 6") { number hash } }')).toEqual({
          blockSeen: { number: 6, hash: block.hash },
        })
      },
    ),
    scenario(`${RUNNER} end_block`, 'after its end block a data source is silent', async ({ indexer, stage }) => {
      expect(await numbersOf(indexer, 'every', stage.blockOf('moment 1'))).toEqual(stepped(0, 8, 1))
    }),
    scenario(
      `${RUNNER} template_static_filters_false_positives`,
      'a data source made on the way hears its contract from then on, with its context',
      async ({ indexer }) => {
        expect(await marks(indexer, 'mine')).toEqual(['1 anyone', '7 seven', '9 nine'])
      },
    ),
    scenario(
      `${INTEGRATION} test_topic_filters`,
      'a topic filter lets only its values through',
      async ({ indexer, stage }) => {
        expect(await marks(indexer, stage.chain.ledger.toLowerCase())).toEqual(['7 seven'])
      },
    ),
    scenario(`${INTEGRATION} test_topic_filters`, 'also for a data source of any address', async ({ indexer }) => {
      expect(await marks(indexer, '0x')).toEqual(['1 anyone'])
    }),
    found(`${RUNNER} derived_loaders`, 'derived lists show what the handler created, changed, removed and moved', {
      'props created a': '0_a=0 1_a=0 2_a=0 / 3',
      'props changed a': '0_a=5 2_a=0 / 2',
      'props moved a': '0_a=5 / 2',
    }),
    found(`${RUNNER} derived_loaders`, 'a later handler sees the same, and nothing of it as of its own block', {
      'props later a': '0_a=5 / 2',
      'in block a': 'false',
    }),
    scenario(`${RUNNER} derived_loaders`, 'and so do queries at that block', async ({ indexer, stage }) => {
      const data = await query(
        indexer,
        `{ act(id: "a", block: { number: ${stage.blockOf('props a')} }) { props { id value } byteProps { id } } }`,
      )
      expect(data.act).toEqual({
        props: [{ id: '0_a', value: '5' }],
        byteProps: [{ id: '0x305f61' }, { id: '0x325f61' }],
      })
    }),
    found(
      `${INTEGRATION} test_declared_calls_basic`,
      'declared calls are there when the handler makes them, a reverting one too',
      {
        traded: `42 ${ANYONE.toLowerCase()} true`,
      },
    ),
    scenario(
      `${INTEGRATION} test_declared_calls_struct_fields`,
      'a field of a struct can be an argument, and the answer is of that block',
      async ({ indexer, stage }) => {
        const data = await query(
          indexer,
          `{ line(id: "traded", block: { number: ${stage.blockOf('trade')} }) { text } }`,
        )
        expect(data.line).toEqual({ text: `42 ${ANYONE.toLowerCase()} true` })
      },
    ),
    found(`${INTEGRATION} test_reverted_calls_are_indexed`, 'a reverted call is an answer, and so is one to nobody', {
      reverted: 'true false',
      panicked: 'true',
      nobody: 'true',
    }),
    found(`${INTEGRATION} test_overloaded_functions`, 'functions of one name are told apart by their types', {
      'overload uint256': 'uint256 -> string',
      'overload bytes32': 'bytes32 -> string',
      'overload string': 'string -> string',
    }),
    found(`${INTEGRATION} test_eth_api`, 'balances and code are read at the block', {
      hasCode: 'true false',
      balance: 'true 0',
    }),
    found(
      'chain/ethereum/src/adapter.rs log_filter_require_transacion_receipt_method',
      'a handler that asks for receipts gets them',
      {
        receipt: '1 1 true',
      },
    ),
    scenario(
      `${INTEGRATION} test_value_roundtrip`,
      'values of every kind go through chain, mapping, store and query',
      async ({ indexer }) => {
        const data = await query(
          indexer,
          '{ scalars(id: "scalars") { small big wide int8 four yes list raw text decimal mood moods } }',
        )
        expect(data.scalars).toEqual({
          small: -7,
          big: `${-(2n ** 255n)}`,
          wide: `${2n ** 256n - 1n}`,
          int8: `${-(2n ** 63n)}`,
          four: '0xdeadbeef',
          yes: true,
          list: [ANYONE.toLowerCase()],
          raw: '0x00ff',
          text: null,
          decimal: '-12.5',
          mood: 'GLAD',
          moods: ['SAD', 'GLAD'],
        })
      },
    ),
    scenario(`${INTEGRATION} test_timestamp`, 'a moment is kept to the microsecond', async ({ indexer, stage }) => {
      const block = await stage.chain.publicClient.getBlock({ blockNumber: BigInt(stage.blockOf('numbers')) })
      const data = await query(indexer, '{ scalars(id: "scalars") { moment } }')
      expect(data.scalars).toEqual({ moment: `${block.timestamp}000000` })
    }),
    found(`${INTEGRATION} test_remove_then_update`, 'what was removed and set again has nothing of before', {
      removed: 'second',
      'after removal': 'true second',
    }),
    scenario(
      `${RUNNER} aggregation_current_bucket`,
      'the hour that is over and the one that is not',
      async ({ indexer }) => {
        const data = await query(
          indexer,
          '{ moments_collection(interval: hour, current: include) { sum count } over: moments_collection(interval: hour) { sum count } }',
        )
        expect(data).toEqual({
          moments_collection: [
            { sum: 1, count: '1' },
            { sum: 12, count: '2' },
          ],
          over: [{ sum: 12, count: '2' }],
        })
      },
    ),
    scenario(
      `${RUNNER} api_version_0_0_7`,
      'apiVersion 0.0.7 drops fields that the schema does not have',
      async ({ variant, stage }) => {
        await variant('seven', { contract: 'undefinedFields', apiVersion: '0.0.7' }, async (indexer) => {
          await indexer.untilBlock(stage.blockOf('undefined x'))
          expect(await lines(indexer, 'undefined')).toEqual({ undefined: 'x' })
        })
      },
    ),
    scenario(`${RUNNER} api_version_0_0_8`, 'apiVersion 0.0.8 fails on them', async ({ variant, stage }) => {
      await variant('eight', { contract: 'undefinedFields', apiVersion: '0.0.8' }, async (indexer) => {
        await untilFailed(indexer)
        expect(indexer.status().error).toMatchObject({
          handler: { block: stage.blockOf('undefined x'), dataSource: 'Stage', handler: 'handleSpoken' },
          message:
            'Attempted to set undefined fields [no_such_field] for the entity type `Line`. Make sure those fields are defined in the schema.',
        })
      })
    }),
    scenario(
      `${RUNNER} fatal_error`,
      'a failed handler stops indexing before its block and leaves nothing behind',
      async ({ variant, stage }) => {
        await variant('fatal', { contract: 'failing' }, async (indexer) => {
          await untilFailed(indexer)
          const failed = stage.blockOf('fail as asked')
          expect(indexer.status().error?.message).toContain('with message: as asked')
          expect(indexer.status().error?.handler?.block).toBe(failed)
          expect(await query(indexer, '{ lines { id } _meta { hasIndexingErrors block { number } } }')).toEqual({
            lines: [{ id: 'before' }],
            _meta: { hasIndexingErrors: true, block: { number: failed - 1 } },
          })
        })
      },
    ),
    scenario(
      `${INTEGRATION} test_non_fatal_errors`,
      'with nonFatalErrors indexing goes on without the failed handler',
      async ({ variant, stage }) => {
        await variant('non-fatal', { contract: 'failing', features: ['nonFatalErrors'] }, async (indexer) => {
          await indexer.untilBlock(stage.blockOf('line after'))
          const before = stage.blockOf('fail as asked') - 1
          expect(await query(indexer, `{ lines(block: { number: ${before} }) { id } }`)).toEqual({
            lines: [{ id: 'before' }],
          })
          await expect(query(indexer, '{ lines { id } }')).rejects.toThrow('indexing_error')
          const response = await fetch(indexer.url, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query: '{ lines(subgraphError: allow) { id } }' }),
          })
          expect(await response.json()).toEqual({
            data: { lines: [{ id: 'after' }, { id: 'before' }] },
            errors: [expect.objectContaining({ message: 'indexing_error' })],
          })
        })
      },
    ),
    scenario(
      `${RUNNER} data_source_revert`,
      'a data source goes with the block that made it, and all that it wrote',
      async ({ indexer, stage }) => {
        const { chain } = stage
        const snapshot = await chain.testClient.snapshot()
        await chain.send('say', ['template', 'gone'])
        await chain.send('mark', [3n, 'three'])
        await indexer.untilBlock(await chain.blockNumber())
        expect(await marks(indexer, 'gone')).toEqual(['3 three'])
        await chain.testClient.revert({ id: snapshot })
        await chain.testClient.increaseTime({ seconds: 5 })
        for (const text of ['four', 'five', 'six', 'six again']) await chain.send('mark', [4n, text])
        await expect
          .poll(async () => (await marks(indexer, 'mine')).includes('4 six again'), { timeout: 30_000, interval: 50 })
          .toBe(true)
        expect(await marks(indexer, 'gone')).toEqual([])
        expect(await marks(indexer, 'mine')).not.toContain('3 three')
      },
    ),
  ]
}
