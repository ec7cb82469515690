import { join } from 'node:path'
import { setInterval } from 'node:timers'
import { parseArgs } from 'node:util'
import { projectRoot } from './contracts/projectRoot.ts'
import { jsonRpc } from './stack/jsonRpc.ts'
import { StackError } from './stack/StackError.ts'
import { type Stack, startStack } from './stack/startStack.ts'
import { DEFAULT_PORTS } from './stack/stackPorts.ts'

/** The local chain has no one else to make blocks: one now and then keeps its clock going. */
const HEARTBEAT_MILLISECONDS = 12_000

function readPorts() {
  const { values } = parseArgs({
    options: {
      'dashboard-port': { type: 'string' },
      'chain-port': { type: 'string' },
      'indexer-port': { type: 'string' },
    },
  })
  const port = (option: keyof typeof values, fallback: number) => {
    const value = values[option]
    if (value === undefined) return fallback
    const number = Number(value)
    if (Number.isInteger(number) && number > 0 && number < 65_536) return number
    throw new StackError(`--${option} takes a port from 1 to 65535, not "${value}".`)
  }
  return {
    dashboard: port('dashboard-port', DEFAULT_PORTS.dashboard),
    chain: port('chain-port', DEFAULT_PORTS.chain),
    indexer: port('indexer-port', DEFAULT_PORTS.indexer),
  }
}

function explain(error: unknown): string {
  if (error instanceof StackError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
    return 'The disk is full: free some space, then try again.'
  }
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function main(): Promise<void> {
  const began = performance.now()
  process.stdout.write('\n  Plenum: starting the whole system on this machine\n\n')
  const running: { stack?: Stack } = {}
  let stopping = false
  const shutDown = async (exitCode: number, word: string) => {
    if (stopping) return
    stopping = true
    process.stdout.write(`\n  ${word}\n`)
    await running.stack?.stop()
    process.exit(exitCode)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const word = running.stack === undefined ? 'Stopping.' : 'Stopping; the chain keeps its state for the next start.'
      void shutDown(0, word)
    })
  }

  const stack = await startStack({ ports: readPorts(), stateFolder: join(projectRoot, '.plenum') })
  running.stack = stack
  for (const part of stack.processes) {
    void part.ended.then((how) => {
      if (stopping) return
      process.stderr.write(`\n  ${part.name} ${how}\n  (log: ${part.logFile})\n`)
      void shutDown(1, 'Stopping the other parts; the next start goes on from what was saved last.')
    })
  }
  const [rpcUrl] = stack.config.chain.rpcUrls
  if (rpcUrl !== undefined) {
    setInterval(() => void jsonRpc(rpcUrl, 'evm_mine').catch(() => {}), HEARTBEAT_MILLISECONDS).unref()
  }
  process.stdout.write(
    `\n  Ready in ${((performance.now() - began) / 1000).toFixed(1)} s.\n\n` +
      `    Dashboard  ${stack.url}\n    Chain      ${rpcUrl} (id ${stack.config.chain.id})\n` +
      `    GraphQL    ${stack.config.subgraphUrl}\n    Status     ${stack.config.indexerStatusUrl}\n\n` +
      '  Ctrl-C stops everything; `npm run reset` clears the saved chain.\n\n',
  )
}

main().catch((error: unknown) => {
  process.stderr.write(`\n  ${explain(error)}\n\n`)
  process.exit(1)
})
