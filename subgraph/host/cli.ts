import { setFlagsFromString } from 'node:v8'
import { commandOptions, USAGE } from './commandOptions.ts'
import { errorMessage } from './errors/errorMessage.ts'
import { IndexerError } from './errors/IndexerError.ts'
import { startIndexer } from './startIndexer.ts'

async function main(): Promise<void> {
  const options = commandOptions(process.argv.slice(2))
  if (options === 'help') return console.log(USAGE)
  let shown = ''
  const indexer = await startIndexer({
    ...options,
    onLog: ({ level, source, message }) => console.error(`${level}: ${source}: ${message}`),
    onProgress: ({ latestBlock, chainHeadBlock, health }) => {
      const line = `block ${latestBlock?.number ?? '-'} of ${chainHeadBlock?.number ?? '-'} (${health})`
      if (line !== shown) console.error(line)
      shown = line
    },
  })
  console.log(`GraphQL ${indexer.url}\nStatus  ${indexer.statusUrl}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void indexer.close().then(() => process.exit(0)))
  }
}

// The heap of a long back-fill is mostly garbage: collecting it sooner costs little time and halves the memory.
setFlagsFromString('--heap-growing-percent=25')
// What the command line set is for this thread, which has it by now: each other one says itself what it needs.
setFlagsFromString('--max-semi-space-size=0')
setFlagsFromString('--initial-old-space-size=0')

main().catch((error: unknown) => {
  console.error(`error: ${errorMessage(error)}`)
  process.exit(error instanceof IndexerError && error.code === 'invalid-option' ? 2 : 1)
})
