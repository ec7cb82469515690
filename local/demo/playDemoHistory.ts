import type { Address } from 'viem'
import type { DeploymentConfig } from '../deploy/DeploymentConfig.ts'
import type { DemoAccount, DemoBlock } from './DemoPlan.ts'
import { planDemoHistory } from './planDemoHistory.ts'
import { playBlock } from './play/playBlock.ts'
import { readDemoInput } from './play/readDemoInput.ts'
import { rpcBatch } from './play/rpcBatch.ts'
import { verifyDemo } from './verify/verifyDemo.ts'
import type { VerifiedProposal } from './verify/verifyProposals.ts'

export interface DemoOptions {
  rpcUrl: string
  config: DeploymentConfig
  /** The same seed on the same deployment gives the same blocks. */
  seed?: string
  onProgress?: (line: string) => void
}

export interface PlayedDemo {
  transactionCount: number
  blockCount: number
  seconds: number
  /** For `demo.accounts` of plenum.config.json. */
  accounts: readonly DemoAccount[]
  proposals: readonly VerifiedProposal[]
}

const PROGRESS_EVERY_BLOCKS = 150

async function firstNonces(rpcUrl: string, blocks: readonly DemoBlock[]): Promise<Map<Address, number>> {
  const senders = [...new Set(blocks.flatMap(({ steps }) => steps.map(({ from }) => from)))]
  const counts = await rpcBatch(
    rpcUrl,
    senders.map((sender) => ({ method: 'eth_getTransactionCount', params: [sender, 'latest'] })),
  )
  return new Map(senders.map((sender, place) => [sender, Number(counts[place])]))
}

async function requireTimeAhead(rpcUrl: string, firstSeconds: number): Promise<void> {
  const [latest] = (await rpcBatch(rpcUrl, [
    { method: 'eth_getBlockByNumber', params: ['latest', false] },
  ])) as readonly { timestamp: string }[]
  if (latest !== undefined && Number(latest.timestamp) >= firstSeconds) {
    throw new Error(
      'The chain is already past the beginning of the history: start a new one with --timestamp 1784505600.',
    )
  }
}

/**
 * Plays 126 days of Plenum on a local chain with a fresh deployment: real transactions by keys that the node holds, at the
 * times of the plan. Ends with the chain's clock at the end of the history, and blocks mined as transactions come in.
 * @throws Error when a step fails, or when the chain doesn't end as planned
 */
export async function playDemoHistory(options: DemoOptions): Promise<PlayedDemo> {
  const { rpcUrl, config, seed = 'plenum', onProgress = () => {} } = options
  const startMilliseconds = performance.now()
  const plan = planDemoHistory(await readDemoInput(rpcUrl, config, seed))
  const { blocks } = plan
  await requireTimeAhead(rpcUrl, blocks[0]?.timestampSeconds ?? plan.endSeconds)
  const nonces = await firstNonces(rpcUrl, blocks)
  const transactionCount = blocks.reduce((sum, { steps }) => sum + steps.length, 0)
  onProgress(`Demo history: ${transactionCount} transactions in ${blocks.length} blocks`)

  await rpcBatch(rpcUrl, [{ method: 'evm_setAutomine', params: [false] }])
  try {
    for (const [place, block] of blocks.entries()) {
      await playBlock(rpcUrl, block, nonces)
      if ((place + 1) % PROGRESS_EVERY_BLOCKS === 0) {
        const date = new Date(block.timestampSeconds * 1_000).toISOString().slice(0, 10)
        onProgress(`Demo history: block ${place + 1} of ${blocks.length}, ${date}`)
      }
    }
  } finally {
    await rpcBatch(rpcUrl, [{ method: 'evm_setAutomine', params: [true] }])
  }

  const { proposals, differences } = await verifyDemo(rpcUrl, config, plan)
  if (differences.length > 0) throw new Error(`The history did not end as planned:\n${differences.join('\n')}`)
  const seconds = (performance.now() - startMilliseconds) / 1_000
  onProgress(`Demo history: ${proposals.length} proposals stand as planned, ${seconds.toFixed(1)} s`)
  return { transactionCount, blockCount: blocks.length, seconds, accounts: plan.accounts, proposals }
}
