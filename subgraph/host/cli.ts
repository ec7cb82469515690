import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { errorMessage } from './errors/errorMessage.ts'
import { IndexerError } from './errors/IndexerError.ts'
import { startIndexer } from './startIndexer.ts'

const USAGE = `Usage: node subgraph/host/cli.ts --build DIR --rpc URL --database FILE [options]

  --build DIR            output folder of \`graph build\`
  --rpc URL              HTTP JSON-RPC endpoint of the chain
  --database FILE        SQLite file to index into
  --host ADDRESS         address to listen on (default 127.0.0.1)
  --port NUMBER          port to listen on (default 8000)
  --name NAME            name in the URL /subgraphs/name/NAME (default plenum)
  --chain-id NUMBER      refuse any other chain
  --finality NUMBER      blocks below the head that may still change (default 64)
  --check-headers NUMBER headers of a range of final blocks to compare with its logs (default 512)
  --reset                start over when the database is of another build or chain`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      build: { type: 'string' },
      rpc: { type: 'string' },
      database: { type: 'string' },
      host: { type: 'string' },
      port: { type: 'string' },
      name: { type: 'string' },
      'chain-id': { type: 'string' },
      finality: { type: 'string' },
      'check-headers': { type: 'string' },
      reset: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return console.log(USAGE)
  const { build, rpc, database, host, name } = values
  if (!build || !rpc || !database)
    throw new IndexerError('invalid-option', '--build, --rpc and --database are needed; see --help')
  const port = integer('--port', values.port)
  const chainId = integer('--chain-id', values['chain-id'])
  const finalityDepth = integer('--finality', values.finality)
  const headersChecked = integer('--check-headers', values['check-headers'])
  let shown = ''
  const indexer = await startIndexer({
    buildDirectory: build,
    rpcUrl: rpc,
    databaseFile: database,
    onMismatch: values.reset ? 'reset' : 'error',
    ...(host === undefined ? {} : { host }),
    ...(name === undefined ? {} : { name }),
    ...(port === undefined ? {} : { port }),
    ...(chainId === undefined ? {} : { chainId }),
    ...(finalityDepth === undefined ? {} : { finalityDepth }),
    ...(headersChecked === undefined ? {} : { headersChecked }),
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

function integer(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new IndexerError('invalid-option', `${option} must be a whole number, not ${text}`)
  return value
}

// The heap of a long back-fill is mostly garbage: collecting it sooner costs little time and halves the memory.
setFlagsFromString('--heap-growing-percent=25')
// What the command line set is for this thread, which has it by now: each other one says itself what it needs.
setFlagsFromString('--max-semi-space-size=0')

main().catch((error: unknown) => {
  console.error(`error: ${errorMessage(error)}`)
  process.exit(1)
})
