import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { type RunningProcess, startProcess } from './childProcess.ts'
import { jsonRpc } from './jsonRpc.ts'
import { StackError } from './StackError.ts'
import { waitUntil } from './waitUntil.ts'

/** The local chain's first block: 2026-07-20T00:00:00Z. Fixed, so that the demo history is the same on every machine. */
const GENESIS_TIMESTAMP_SECONDS = 1_784_505_600
const LOCAL_CHAIN_ID = 31_337
const ACCOUNT_COUNT = 120
/** The well-known test mnemonic of local chains. Its keys are public: never send them anything of worth. */
const LOCAL_MNEMONIC = 'test test test test test test test test test test test junk'

export type Chain = { process: RunningProcess; rpcUrl: string; resumed: boolean }

/** Anvil from the npm package of this platform, from ANVIL, or from the PATH. */
function findAnvil(): string {
  const require = createRequire(import.meta.url)
  const packageName = `@foundry-rs/anvil-${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
  const candidates = [
    process.env.ANVIL,
    ...(process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'anvil')),
  ]
  try {
    candidates.unshift(join(dirname(require.resolve(`${packageName}/package.json`)), 'bin', 'anvil'))
  } catch {
    // No package for this platform: one of the others must do.
  }
  const found = candidates.find((path) => path !== undefined && existsSync(path))
  if (found === undefined) {
    throw new StackError(
      `The local chain needs anvil, and no package brings it to ${process.platform}-${process.arch}: install Foundry, or set ANVIL to its path.`,
    )
  }
  return found
}

/**
 * Starts the local chain. With a state file it goes on where it stopped, and writes the file when it stops.
 * The chain's clock is its own: after a resume it continues from the last block, however long ago that was.
 * With `pruned`, which suits very long chains, old states are forgotten: logs stay, calls at old blocks fail.
 */
export async function startChain(options: {
  port: number
  stateFile?: string
  logFile: string
  pruned?: boolean
}): Promise<Chain> {
  const rpcUrl = `http://127.0.0.1:${options.port}`
  const resumed = options.stateFile !== undefined && existsSync(options.stateFile)
  const part = startProcess(
    'The chain (anvil)',
    findAnvil(),
    [
      ...['--port', String(options.port), '--chain-id', String(LOCAL_CHAIN_ID), '--accounts', String(ACCOUNT_COUNT)],
      ...['--mnemonic', LOCAL_MNEMONIC, '--order', 'fifo', '--balance', '100000'],
      // Also when it goes on: with another time anvil would make a second first block, and save both.
      ...['--timestamp', String(GENESIS_TIMESTAMP_SECONDS)],
      ...(options.stateFile === undefined ? [] : ['--state', options.stateFile]),
      ...(options.pruned ? ['--prune-history', '--silent', '--no-request-size-limit'] : []),
    ],
    options.logFile,
  )
  await waitUntil(part, () => jsonRpc<string>(rpcUrl, 'eth_chainId'), 30_000)
  if (resumed) {
    const { timestamp } = await jsonRpc<{ timestamp: string }>(rpcUrl, 'eth_getBlockByNumber', ['latest', false])
    await jsonRpc(rpcUrl, 'evm_setTime', [Number(timestamp) + 1])
  }
  return { process: part, rpcUrl, resumed }
}
