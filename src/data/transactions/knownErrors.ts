import type { Abi } from 'viem'
import { computeRegistryAbi } from '../abi/computeRegistryAbi.ts'
import { delegateStatementsAbi } from '../abi/delegateStatementsAbi.ts'
import { epochAllocatorAbi } from '../abi/epochAllocatorAbi.ts'
import { leaseManagerAbi } from '../abi/leaseManagerAbi.ts'
import { plenumGovernorAbi } from '../abi/plenumGovernorAbi.ts'
import { plenumTokenAbi } from '../abi/plenumTokenAbi.ts'
import { policyRegistryAbi } from '../abi/policyRegistryAbi.ts'
import { proposalClassifierAbi } from '../abi/proposalClassifierAbi.ts'
import { treasuryAbi } from '../abi/treasuryAbi.ts'
import { vetoCouncilAbi } from '../abi/vetoCouncilAbi.ts'

type AbiError = Extract<Abi[number], { type: 'error' }>

const ABIS: readonly Abi[] = [
  plenumGovernorAbi,
  plenumTokenAbi,
  treasuryAbi,
  vetoCouncilAbi,
  proposalClassifierAbi,
  delegateStatementsAbi,
  computeRegistryAbi,
  epochAllocatorAbi,
  policyRegistryAbi,
  leaseManagerAbi,
]

/**
 * Every custom error of the deployment's contracts, each once: an execution reverts with the error of whichever contract
 * it reached.
 */
export const knownErrors: readonly AbiError[] = unique(
  ABIS.flatMap((abi) => abi.filter((item): item is AbiError => item.type === 'error')),
)

function unique(errors: readonly AbiError[]): readonly AbiError[] {
  const bySignature = new Map(
    errors.map((error) => [`${error.name}(${error.inputs.map(({ type }) => type).join()})`, error]),
  )
  return [...bySignature.values()]
}
