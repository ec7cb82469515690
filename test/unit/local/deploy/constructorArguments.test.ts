import { type Abi, encodeAbiParameters } from 'viem'
import { describe, expect, it } from 'vitest'
import { constructorArguments } from '../../../../local/deploy/constructorArguments.ts'
import type { DeployedContracts } from '../../../../local/deploy/DeploymentConfig.ts'
import { localSettings } from '../../../../local/deploy/localSettings.ts'
import { predictAddresses } from '../../../../local/deploy/predictAddresses.ts'
import { computeRegistryAbi } from '../../../../src/data/abi/computeRegistryAbi.ts'
import { delegateStatementsAbi } from '../../../../src/data/abi/delegateStatementsAbi.ts'
import { epochAllocatorAbi } from '../../../../src/data/abi/epochAllocatorAbi.ts'
import { leaseManagerAbi } from '../../../../src/data/abi/leaseManagerAbi.ts'
import { plenumGovernorAbi } from '../../../../src/data/abi/plenumGovernorAbi.ts'
import { plenumTokenAbi } from '../../../../src/data/abi/plenumTokenAbi.ts'
import { policyRegistryAbi } from '../../../../src/data/abi/policyRegistryAbi.ts'
import { proposalClassifierAbi } from '../../../../src/data/abi/proposalClassifierAbi.ts'
import { treasuryAbi } from '../../../../src/data/abi/treasuryAbi.ts'
import { vetoCouncilAbi } from '../../../../src/data/abi/vetoCouncilAbi.ts'

const deployer = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const council = [
  '0x00000000000000000000000000000000000000A1',
  '0x00000000000000000000000000000000000000A2',
  '0x00000000000000000000000000000000000000A3',
] as const
const timestampSeconds = 1_784_505_600
const addresses = predictAddresses(deployer, 0)
const constructors = constructorArguments(localSettings([...council]), addresses, deployer, timestampSeconds)

const abis: Record<keyof DeployedContracts, Abi> = {
  token: plenumTokenAbi,
  governor: plenumGovernorAbi,
  treasury: treasuryAbi,
  council: vetoCouncilAbi,
  classifier: proposalClassifierAbi,
  statements: delegateStatementsAbi,
  computeRegistry: computeRegistryAbi,
  epochAllocator: epochAllocatorAbi,
  policyRegistry: policyRegistryAbi,
  leaseManager: leaseManagerAbi,
}

describe('constructorArguments', () => {
  it.each(Object.entries(abis))('fits the constructor of the %s', (key, abi) => {
    const inputs = abi.find((item) => item.type === 'constructor')?.inputs ?? []
    const given = constructors[key as keyof DeployedContracts]
    expect(given).toHaveLength(inputs.length)
    expect(() => encodeAbiParameters(inputs, given)).not.toThrow()
  })

  it('puts real addresses where the settings say treasury and deployer', () => {
    expect(constructors.token[2]).toEqual([addresses.treasury, deployer])
  })

  it('ends the council’s term on a midnight no earlier than the term', () => {
    expect(constructors.council[4]).toBe(BigInt(timestampSeconds + 180 * 86_400))
  })
})
