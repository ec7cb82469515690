import { parseArgs, type ParseArgsConfig } from 'node:util'
import { errorMessage } from './errors/errorMessage.ts'
import { IndexerError } from './errors/IndexerError.ts'
import type { StartIndexerOptions } from './startIndexer.ts'

export const USAGE = `Indexes a subgraph build from a chain into a SQLite file and serves its GraphQL API.

Usage: npm run indexer -- --build DIR --rpc URL --database FILE [options]
       node subgraph/host/cli.ts …  the same with Node 24

  --build DIR                output folder of \`graph build\`
  --rpc URL                  HTTP JSON-RPC endpoint of the chain
  --database FILE            SQLite file to index into, made when missing
  --host ADDRESS             address to listen on (127.0.0.1: this machine alone)
  --port NUMBER              port to listen on (8000; 0 takes any free one)
  --name NAME                name in the URL /subgraphs/name/NAME (plenum)
  --chain-id NUMBER          refuse any other chain
  --finality NUMBER          blocks below the head that may still change (64)
  --check-headers NUMBER     headers of a range of final blocks to compare with its logs (512); 0 for none at all
  --handler-timeout SECONDS  a handler that runs longer ends indexing (60)
  --query-timeout SECONDS    a query that runs longer is ended (10)
  --query-threads NUMBER     most threads to answer queries with (2)
  --reset                    start over when the database is of another build or chain
  --help                     this text

Ends with 0 on Ctrl-C, 1 when it cannot start or go on serving, 2 for a wrong option.`

const OPTIONS = {
  build: { type: 'string' },
  rpc: { type: 'string' },
  database: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  name: { type: 'string' },
  'chain-id': { type: 'string' },
  finality: { type: 'string' },
  'check-headers': { type: 'string' },
  'handler-timeout': { type: 'string' },
  'query-timeout': { type: 'string' },
  'query-threads': { type: 'string' },
  reset: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options']

/** The command's options, or that help is wanted. @throws IndexerError `invalid-option`, in one line */
export function commandOptions(args: readonly string[]): StartIndexerOptions | 'help' {
  const values = parse(args)
  if (values.help) return 'help'
  const missing = (['build', 'rpc', 'database'] as const).filter((name) => !values[name])
  const { build, rpc, database, host, name } = values
  if (!build || !rpc || !database) throw wrong(`${missing.map((each) => `--${each}`).join(', ')} missing`)
  if (!isHttpUrl(rpc)) throw wrong(`--rpc must be an http:// or https:// address, not ${rpc}`)
  if (name !== undefined && !/^[\w.-]+(\/[\w.-]+)?$/.test(name))
    throw wrong(`--name must be letters, digits, -, _ and ., with at most one /, not ${name}`)
  return {
    buildDirectory: build,
    rpcUrl: rpc,
    databaseFile: database,
    onMismatch: values.reset ? 'reset' : 'error',
    ...(host === undefined ? {} : { host }),
    ...(name === undefined ? {} : { name }),
    ...optional('port', integer('port', values.port, 0, 65_535)),
    ...optional('chainId', integer('chain-id', values['chain-id'], 1)),
    ...optional('finalityDepth', integer('finality', values.finality, 0)),
    ...optional('headersChecked', integer('check-headers', values['check-headers'], 0)),
    ...optional('handlerTimeoutMilliseconds', milliseconds('handler-timeout', values['handler-timeout'])),
    ...optional('queryTimeoutMilliseconds', milliseconds('query-timeout', values['query-timeout'])),
    ...optional('queryThreads', integer('query-threads', values['query-threads'], 1, 16)),
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values
  } catch (error) {
    // Node's advice on how to pass such an argument all the same does not help here.
    throw wrong(errorMessage(error).replace(/\. .*$/, ''))
  }
}

function integer(option: string, text: string | undefined, least: number, most = Number.MAX_SAFE_INTEGER) {
  if (text === undefined) return undefined
  const value = Number(text)
  if (!/^\d+$/.test(text) || !(value >= least && value <= most)) {
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`
    throw wrong(`--${option} must be a whole number ${range}, not ${text}`)
  }
  return value
}

/** At most a day: Node's timers hold no more than 24 of them. */
function milliseconds(option: string, seconds: string | undefined): number | undefined {
  const value = integer(option, seconds, 1, 86_400)
  return value === undefined ? undefined : value * 1000
}

function optional<K extends keyof StartIndexerOptions>(key: K, value: StartIndexerOptions[K] | undefined) {
  return value === undefined ? {} : { [key]: value }
}

function isHttpUrl(text: string): boolean {
  return ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? '')
}

function wrong(problem: string): IndexerError {
  return new IndexerError('invalid-option', `${problem}; see --help`)
}
