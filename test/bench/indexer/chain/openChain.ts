import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonRpc } from '../../../../local/stack/jsonRpc.ts'
import { type Chain, startChain } from '../../../../local/stack/chain.ts'
import { cpuSeconds } from '../Server.ts'
import { generateChain } from './generateChain.ts'
import { type ChainPlan, type ChainSize, planChain } from './planChain.ts'

export interface BenchChain {
  rpcUrl: string
  plan: ChainPlan
  head: number
  /** What the chain's node took of the processors so far. */
  cpuSeconds: () => number
  stop: () => Promise<void>
}

/** A real chain with as many events as wanted. It is generated once, and read from a file in `folder` from then on. */
export async function openChain(folder: string, size: ChainSize, port: number): Promise<BenchChain> {
  const name = `chain-${size.events}-${size.proposals}`
  const stateFile = join(folder, `${name}.hex`)
  const plan = planChain(size)
  await mkdir(folder, { recursive: true })
  const chain = await startChain({ port, logFile: join(folder, `${name}.log`), pruned: true })
  try {
    if (existsSync(stateFile)) await jsonRpc(chain.rpcUrl, 'anvil_loadState', [await readFile(stateFile, 'utf8')])
    else await generateInto(chain, plan, stateFile)
    const head = Number(await jsonRpc<string>(chain.rpcUrl, 'eth_blockNumber'))
    return {
      rpcUrl: chain.rpcUrl,
      plan,
      head,
      cpuSeconds: () => cpuSeconds(chain.process),
      stop: () => chain.process.stop(),
    }
  } catch (error) {
    await chain.process.stop()
    throw error
  }
}

async function generateInto(chain: Chain, plan: ChainPlan, stateFile: string): Promise<void> {
  const started = performance.now()
  await generateChain(chain.rpcUrl, plan)
  await writeFile(`${stateFile}.part`, await jsonRpc<string>(chain.rpcUrl, 'anvil_dumpState'))
  await rename(`${stateFile}.part`, stateFile)
  console.log(`  chain of ${plan.events} events made in ${((performance.now() - started) / 1000).toFixed(0)} s`)
}
