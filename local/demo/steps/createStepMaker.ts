import { type Abi, type Address, encodeFunctionData } from 'viem'
import { delegateStatementsAbi } from '../../../src/data/abi/delegateStatementsAbi.ts'
import { computeRegistryAbi } from '../../../src/data/abi/computeRegistryAbi.ts'
import { epochAllocatorAbi } from '../../../src/data/abi/epochAllocatorAbi.ts'
import { erc20Abi } from '../../../src/data/abi/erc20Abi.ts'
import { leaseManagerAbi } from '../../../src/data/abi/leaseManagerAbi.ts'
import { plenumGovernorAbi } from '../../../src/data/abi/plenumGovernorAbi.ts'
import { plenumTokenAbi } from '../../../src/data/abi/plenumTokenAbi.ts'
import { policyRegistryAbi } from '../../../src/data/abi/policyRegistryAbi.ts'
import { vetoCouncilAbi } from '../../../src/data/abi/vetoCouncilAbi.ts'
import type { DemoContracts } from '../DemoInput.ts'
import type { DemoStep } from '../DemoPlan.ts'

const ABIS = {
  token: plenumTokenAbi,
  governor: plenumGovernorAbi,
  council: vetoCouncilAbi,
  statements: delegateStatementsAbi,
  computeRegistry: computeRegistryAbi,
  epochAllocator: epochAllocatorAbi,
  policyRegistry: policyRegistryAbi,
  leaseManager: leaseManagerAbi,
  dollar: erc20Abi,
  credit: erc20Abi,
} as const satisfies Partial<Record<keyof DemoContracts, Abi>>

export type CalledContract = keyof typeof ABIS

/** Enough for every vote, transfer and statement of the history. */
const USUAL_GAS = 600_000

/** Makes steps that call one of the contracts. */
export type StepMaker = (
  when: Pick<DemoStep, 'timestampSeconds' | 'name' | 'from'>,
  contract: CalledContract,
  functionName: string,
  args: readonly unknown[],
  gas?: number,
) => DemoStep

export function createStepMaker(contracts: DemoContracts): StepMaker {
  return (when, contract, functionName, args, gas = USUAL_GAS) => {
    const abi: Abi = ABIS[contract]
    return {
      ...when,
      to: contracts[contract],
      data: encodeFunctionData({ abi, functionName, args: [...args] }),
      valueWei: 0n,
      gas,
    }
  }
}

/** A payment of the chain's own coin. */
export function etherStep(
  when: Pick<DemoStep, 'timestampSeconds' | 'name' | 'from'>,
  to: Address,
  valueWei: bigint,
): DemoStep {
  return { ...when, to, data: '0x', valueWei, gas: 100_000 }
}
