import { type Abi, type Address, getContractAddress, parseEther, zeroAddress } from 'viem'
import { readArtifact } from '../../../local/contracts/readArtifact.ts'
import { compileTestContract } from '../../support/compileTestContract.ts'
import { accountAt, type BenchChain } from './benchChain.ts'

export interface GovernanceSystem {
  governor: Address
  abi: Abi
  treasury: Address
  token: Address
  tokenAbi: Abi
}

const day = 86_400n

/** PlenumGovernor with its treasury, council and classifier; each of `holders` holds 5% of the supply. */
export async function deployPlenumSystem(chain: BenchChain, holders: readonly Address[]): Promise<GovernanceSystem> {
  const artifacts = {
    token: await readArtifact('contracts/token/PlenumToken.sol'),
    treasury: await readArtifact('contracts/governance/Treasury.sol'),
    council: await readArtifact('contracts/governance/VetoCouncil.sol'),
    classifier: await readArtifact('contracts/governance/ProposalClassifier.sol'),
    governor: await readArtifact('contracts/governance/PlenumGovernor.sol'),
  }
  const from = accountAt(chain.accounts, 0)
  const treasury = getContractAddress({ from, nonce: 1n })
  const governor = getContractAddress({ from, nonce: 4n })
  const members = chain.accounts.slice(10, 13)
  const token = await chain.deploy(artifacts.token, [treasury, 200, holders, holders.map(() => parseEther('5000000'))])
  await chain.deploy(artifacts.treasury, [2n * day, governor])
  const expiresAt = BigInt(await chain.timestampSeconds()) + 300n * day
  const council = await chain.deploy(artifacts.council, [treasury, governor, members, 2n, expiresAt])
  // The compute part is not called here; any four addresses do.
  const [computeRegistry, epochAllocator, policyRegistry, leaseManager] = chain.accounts.slice(13, 17)
  const compute = { computeRegistry, epochAllocator, policyRegistry, leaseManager }
  const contracts = { treasury, governor, council, token, ...compute }
  const classifier = await chain.deploy(artifacts.classifier, [contracts])
  const settings = {
    votingDelay: day,
    votingPeriod: 5n * day,
    lateVoteExtension: day,
    quorumBps: 400,
    powerCapBps: 500,
    proposalThreshold: parseEther('100000'),
  }
  const deployed = await chain.deploy(artifacts.governor, [token, treasury, classifier, council, settings])
  return { governor: deployed, abi: artifacts.governor.abi, treasury, token, tokenAbi: artifacts.token.abi }
}

/** OpenZeppelin's usual governor with a timelock over the same token. */
export async function deployPlainSystem(chain: BenchChain, plenum: GovernanceSystem): Promise<GovernanceSystem> {
  const { PlainGovernor, TimelockController } = compileTestContract(
    'test/contracts/bench/PlainGovernor.sol',
    ['PlainGovernor', 'TimelockController'],
    { viaIR: true },
  )
  if (!PlainGovernor || !TimelockController) throw new Error('The plain contracts were not compiled')
  const from = accountAt(chain.accounts, 0)
  const treasury = await chain.deploy(TimelockController, [2n * day, [], [zeroAddress], from])
  const governor = await chain.deploy(PlainGovernor, [plenum.token, treasury])
  for (const role of ['PROPOSER_ROLE', 'CANCELLER_ROLE']) {
    const args = [await chain.read(treasury, TimelockController.abi, role, []), governor]
    await chain.send({ from, to: treasury, abi: TimelockController.abi, functionName: 'grantRole', args })
  }
  return { ...plenum, governor, abi: PlainGovernor.abi, treasury }
}
