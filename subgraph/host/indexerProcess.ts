import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

/** Where Node keeps these sources compiled: from the second start on no thread loads its TypeScript compiler. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/plenum-indexer', import.meta.url))

/** Threads that V8 compiles and collects garbage with. Node's four, on two processors, make the others wait. */
const V8_THREADS = Math.min(4, availableParallelism())

/**
 * How the indexer is started as a process of its own: arguments for Node, and variables to add to its environment. Either
 * only keeps it small. Nearly all that queries allocate is garbage when they end, and Node would give three times as much
 * room to it; each thread would get its own share of C's heap, of which little is ever given back (glibc), and so it is with
 * blocks of some hundred kilobytes, such as an endpoint's answers, unless they are kept out of that heap.
 */
export function indexerProcess(options: readonly string[]): {
  nodeArguments: string[]
  environment: NodeJS.ProcessEnv
} {
  return {
    nodeArguments: [
      '--disable-warning=ExperimentalWarning',
      `--v8-pool-size=${V8_THREADS}`,
      '--max-semi-space-size=2',
      // A collection of the serving thread's whole heap makes all answers of some ten milliseconds late: not at each megabyte.
      '--initial-old-space-size=40',
      fileURLToPath(new URL('./cli.ts', import.meta.url)),
      ...options,
    ],
    environment: {
      MALLOC_ARENA_MAX: '2',
      MALLOC_MMAP_THRESHOLD_: String(128 * 1024),
      NODE_COMPILE_CACHE: COMPILED,
    },
  }
}
