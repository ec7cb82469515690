import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../../local/contracts/projectRoot.ts'
import { startProcess } from '../../../local/stack/childProcess.ts'
import type { BenchChain } from './chain/openChain.ts'
import { type Server, untilIndexed } from './Server.ts'

const PONDER_FOLDER = join(projectRoot, 'test/bench/indexer/ponder')

/** Ponder's own packages, from their lock file, unless they are there. @throws Error with npm's words */
export function installPonder(): void {
  const stamp = join(PONDER_FOLDER, 'node_modules', '.plenum-lock')
  const wanted = createHash('sha256')
    .update(readFileSync(join(PONDER_FOLDER, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('  installing Ponder …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Not `npm ci`: it refuses a lock file that leaves out what other platforms would get.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const result = spawnSync(npm, args, { cwd: PONDER_FOLDER, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`npm install for Ponder failed:\n${result.stdout}${result.stderr}`)
  writeFileSync(stamp, wanted)
}

const PONDER_DATA = join(PONDER_FOLDER, '.ponder')

/** Keeps what a cold run has left, once it has stopped, for warm ones to begin with. */
export async function keepPonderData(folder: string): Promise<void> {
  const kept = join(folder, 'ponder-cold')
  await rm(kept, { recursive: true, force: true })
  await rename(PONDER_DATA, kept)
}

/** Starts Ponder on its built-in database. `cold` begins with nothing, `warm` with the RPC data that was kept. */
export async function startPonder(
  folder: string,
  chain: BenchChain,
  run: 'cold' | 'warm',
  port: number,
): Promise<Server> {
  await rm(PONDER_DATA, { recursive: true, force: true })
  if (run === 'warm') await cp(join(folder, 'ponder-cold'), PONDER_DATA, { recursive: true })
  const settings = {
    BENCH_RPC_URL: chain.rpcUrl,
    PONDER_TELEMETRY_DISABLED: 'true',
    // A schema of its own makes Ponder index again; what it has fetched is kept apart from that.
    DATABASE_SCHEMA: `bench_${run}`,
  }
  Object.assign(process.env, settings)
  const process_ = startProcess(
    'Ponder',
    process.execPath,
    [
      join(PONDER_FOLDER, 'node_modules/ponder/dist/esm/bin/ponder.js'),
      ...['start', '--root', PONDER_FOLDER, '--port', String(port), '--log-level', 'info'],
    ],
    join(folder, `ponder-${run}.log`),
  )
  const head = async () => {
    const ready = await fetch(`http://127.0.0.1:${port}/ready`)
    if (ready.status !== 200) return -1
    const status = (await (await fetch(`http://127.0.0.1:${port}/status`)).json()) as {
      bench: { block: { number: number } }
    }
    return status.bench.block.number
  }
  return untilIndexed(process_, `http://127.0.0.1:${port}/graphql`, head, chain.head)
}
