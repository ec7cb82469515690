import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Browser tests that move the shared chain's clock by weeks: after them no vote of the demo history is open. */
const MOVES_THE_CLOCK = /e2e\/(policyLab|walkthrough)\.test\.ts$/
/** Goes on into epochs for which the demo history has no commitments. */
const LAST = /e2e\/round\.test\.ts$/

/** By name; what moves the clock comes last. */
class ByName extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      `${LAST.test(moduleId) ? 2 : MOVES_THE_CLOCK.test(moduleId) ? 1 : 0}${moduleId}`
    return Promise.resolve(files.toSorted((one, two) => place(one).localeCompare(place(two))))
  }
}

export default defineConfig({
  plugins: [react()],
  test: {
    sequence: { sequencer: ByName },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Thousands of cases in one property: seconds by themselves, more on a machine that does something else as well.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'subgraph',
          include: ['test/subgraph/**/*.test.ts'],
          globalSetup: ['test/subgraph/globalSetup.ts'],
          environment: 'node',
          // A real chain and a real indexer each: two at once are all that two cores bear.
          maxWorkers: 2,
          // Threads of the indexer compile WebAssembly beside the test's own: see subgraph/host/keepWasmCode.ts.
          execArgv: ['--no-wasm-code-gc'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/e2e/globalSetup.ts'],
          // One chain whose clock the tests move: they take turns.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
