import { type Abi, toFunctionSelector, toFunctionSignature } from 'viem'
import { describe, expect, it } from 'vitest'
import { computeRegistryAbi } from '../../../../src/data/abi/computeRegistryAbi.ts'
import { epochAllocatorAbi } from '../../../../src/data/abi/epochAllocatorAbi.ts'
import { erc20Abi } from '../../../../src/data/abi/erc20Abi.ts'
import { leaseManagerAbi } from '../../../../src/data/abi/leaseManagerAbi.ts'
import { plenumGovernorAbi } from '../../../../src/data/abi/plenumGovernorAbi.ts'
import { plenumTokenAbi } from '../../../../src/data/abi/plenumTokenAbi.ts'
import { policyRegistryAbi } from '../../../../src/data/abi/policyRegistryAbi.ts'
import { proposalClassifierAbi } from '../../../../src/data/abi/proposalClassifierAbi.ts'
import { treasuryAbi } from '../../../../src/data/abi/treasuryAbi.ts'
import { vetoCouncilAbi } from '../../../../src/data/abi/vetoCouncilAbi.ts'
import { type ContractName, KNOWN_FUNCTIONS } from '../../../../src/domain/actions/knownFunctions.ts'

const ABIS: Record<ContractName, Abi> = {
  governor: plenumGovernorAbi,
  treasury: treasuryAbi,
  council: vetoCouncilAbi,
  classifier: proposalClassifierAbi,
  token: plenumTokenAbi,
  computeRegistry: computeRegistryAbi,
  epochAllocator: epochAllocatorAbi,
  policyRegistry: policyRegistryAbi,
  leaseManager: leaseManagerAbi,
  asset: erc20Abi,
}

describe('known functions', () => {
  it.each(KNOWN_FUNCTIONS.map((known) => [`${known.contract}.${known.name}`, known] as const))(
    '%s is the compiled function with the same selector and arguments',
    (_, known) => {
      const compiled = ABIS[known.contract].filter((item) => item.type === 'function' && item.name === known.name)
      expect(compiled).toHaveLength(1)
      const item = compiled[0]
      if (item?.type !== 'function') throw new TypeError('no function')
      expect(known.selector).toBe(toFunctionSelector(item))
      // A struct is written out field by field.
      const types = toFunctionSignature(item).replace(known.name, '').replaceAll(/[()]/g, '')
      expect(known.inputs.map(([, type]) => type).join(',')).toBe(types)
    },
  )

  it('are all that a proposal can set in the compute and policy contracts', () => {
    const byOthers = new Set([
      ...['registerProject', 'commit', 'trimCommitment', 'requestCompute', 'support', 'settle'],
      ...['attest', 'revokeAttestation', 'openLease', 'tryOpenLease', 'refuseLease', 'finishReview', 'acceptLease'],
      ...['reclaimLease', 'reportUsage', 'disputeUsage', 'settleLease'],
    ])
    for (const contract of ['computeRegistry', 'epochAllocator', 'policyRegistry', 'leaseManager'] as const) {
      const compiled = ABIS[contract]
        .filter((item) => item.type === 'function' && item.stateMutability === 'nonpayable' && !byOthers.has(item.name))
        .map((item) => (item.type === 'function' ? item.name : ''))
      const known = KNOWN_FUNCTIONS.filter((item) => item.contract === contract).map((item) => item.name)
      expect(known.toSorted()).toEqual(compiled.toSorted())
    }
  })
})
