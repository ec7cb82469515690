import { type Abi, BaseError, decodeErrorResult, type Hex } from 'viem'
import { computeRegistryAbi } from '../../../src/data/abi/computeRegistryAbi.ts'
import { epochAllocatorAbi } from '../../../src/data/abi/epochAllocatorAbi.ts'
import { erc20Abi } from '../../../src/data/abi/erc20Abi.ts'
import { leaseManagerAbi } from '../../../src/data/abi/leaseManagerAbi.ts'
import { plenumGovernorAbi } from '../../../src/data/abi/plenumGovernorAbi.ts'
import { plenumTokenAbi } from '../../../src/data/abi/plenumTokenAbi.ts'
import { policyRegistryAbi } from '../../../src/data/abi/policyRegistryAbi.ts'
import { treasuryAbi } from '../../../src/data/abi/treasuryAbi.ts'
import { vetoCouncilAbi } from '../../../src/data/abi/vetoCouncilAbi.ts'
import { rpcBatch } from './rpcBatch.ts'

const errors: Abi = [
  ...plenumGovernorAbi,
  ...plenumTokenAbi,
  ...treasuryAbi,
  ...vetoCouncilAbi,
  ...computeRegistryAbi,
  ...epochAllocatorAbi,
  ...policyRegistryAbi,
  ...leaseManagerAbi,
  ...erc20Abi,
].filter(({ type }) => type === 'error')

interface CallTrace {
  output?: Hex
  error?: string
}

/** Why a transaction failed, in the contract's own words where they can be had. */
export async function explainFailure(rpcUrl: string, transactionHash: Hex): Promise<string> {
  const [trace] = (await rpcBatch(rpcUrl, [
    { method: 'debug_traceTransaction', params: [transactionHash, { tracer: 'callTracer' }] },
  ])) as readonly CallTrace[]
  const output = trace?.output
  if (output === undefined || output === '0x') return trace?.error ?? 'no reason given'
  try {
    const { errorName, args } = decodeErrorResult({ abi: errors, data: output })
    return `${errorName}(${(args ?? []).map(String).join(', ')})`
  } catch (error) {
    // An error of none of our contracts: its bytes say more than nothing.
    if (error instanceof BaseError) return output
    throw error
  }
}
