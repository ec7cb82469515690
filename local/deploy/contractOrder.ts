import type { DeployedContracts } from './DeploymentConfig.ts'

/**
 * The order in which the contracts are created, one transaction each. Token, treasury, council and classifier are told addresses
 * that don't exist yet, which follow from this order; the governor refuses to exist unless all point to each other. The lease
 * manager comes last: it asks four of the others, and only the classifier has to know it.
 */
export const contractOrder: readonly { key: keyof DeployedContracts; source: string }[] = [
  { key: 'token', source: 'contracts/token/PlenumToken.sol' },
  { key: 'treasury', source: 'contracts/governance/Treasury.sol' },
  { key: 'council', source: 'contracts/governance/VetoCouncil.sol' },
  { key: 'computeRegistry', source: 'contracts/compute/ComputeRegistry.sol' },
  { key: 'epochAllocator', source: 'contracts/compute/EpochAllocator.sol' },
  { key: 'policyRegistry', source: 'contracts/policy/PolicyRegistry.sol' },
  { key: 'statements', source: 'contracts/governance/DelegateStatements.sol' },
  { key: 'classifier', source: 'contracts/governance/ProposalClassifier.sol' },
  { key: 'governor', source: 'contracts/governance/PlenumGovernor.sol' },
  { key: 'leaseManager', source: 'contracts/compute/LeaseManager.sol' },
]
