import { type AbiFunction, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import { epochAllocatorAbi } from '../../../../src/data/abi/epochAllocatorAbi.ts'
import { leaseManagerAbi } from '../../../../src/data/abi/leaseManagerAbi.ts'
import { plenumGovernorAbi } from '../../../../src/data/abi/plenumGovernorAbi.ts'
import { plenumTokenAbi } from '../../../../src/data/abi/plenumTokenAbi.ts'
import { proposalClassifierAbi } from '../../../../src/data/abi/proposalClassifierAbi.ts'
import { treasuryAbi } from '../../../../src/data/abi/treasuryAbi.ts'
import { vetoCouncilAbi } from '../../../../src/data/abi/vetoCouncilAbi.ts'
import { LEASE_SELECTORS } from '../../../../src/data/leases/leaseOnChainQuery.ts'
import { PAUSE_SELECTORS } from '../../../../src/data/leases/leasePauseQuery.ts'
import { COUNCIL_SELECTORS } from '../../../../src/data/proposals/councilQuery.ts'
import { DECIDED_SELECTORS } from '../../../../src/data/impact/decidedProposalsQuery.ts'
import { GRANT_SELECTORS } from '../../../../src/data/proposals/grantFactsQuery.ts'
import { WIZARD_SELECTORS } from '../../../../src/data/proposals/wizardQuery.ts'
import { SUPPORT_SELECTORS } from '../../../../src/data/rounds/mySupportQuery.ts'
import { ROUND_SELECTORS } from '../../../../src/data/rounds/roundOnChainQuery.ts'
import { VOTING_SELECTORS } from '../../../../src/data/voting/votingPowerQuery.ts'

const functions = [
  ...plenumGovernorAbi,
  ...plenumTokenAbi,
  ...vetoCouncilAbi,
  ...treasuryAbi,
  ...proposalClassifierAbi,
  ...epochAllocatorAbi,
  ...leaseManagerAbi,
].filter((item): item is Extract<typeof item, { type: 'function' }> => item.type === 'function')

const STATIC = /^(u?int\d+|address|bool|bytes\d+)$/

describe('selectors of light reads', () => {
  it.each(
    Object.entries({
      ...VOTING_SELECTORS,
      ...COUNCIL_SELECTORS,
      ...WIZARD_SELECTORS,
      ...GRANT_SELECTORS,
      ...DECIDED_SELECTORS,
      ...LEASE_SELECTORS,
      ...PAUSE_SELECTORS,
      ...ROUND_SELECTORS,
      ...SUPPORT_SELECTORS,
    }),
  )('%s is a view of the compiled contracts that takes single words', (name, selector) => {
    const found = functions.find((item: AbiFunction) => item.name === name && toFunctionSelector(item) === selector) as
      | AbiFunction
      | undefined
    expect(found?.stateMutability).toBe('view')
    expect(found?.inputs.every((input) => STATIC.test(input.type))).toBe(true)
  })
})
