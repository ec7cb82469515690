/** One contract whose ABI the dashboard (and, with `subgraph`, the indexer) needs. */
export interface AbiSource {
  /** `src/data/abi/<name>Abi.ts` */
  name: string
  source: string
  subgraph: boolean
}

export const abiSources: readonly AbiSource[] = [
  { name: 'plenumToken', source: 'contracts/token/PlenumToken.sol', subgraph: true },
  { name: 'plenumGovernor', source: 'contracts/governance/PlenumGovernor.sol', subgraph: true },
  { name: 'proposalClassifier', source: 'contracts/governance/ProposalClassifier.sol', subgraph: true },
  { name: 'treasury', source: 'contracts/governance/Treasury.sol', subgraph: true },
  { name: 'vetoCouncil', source: 'contracts/governance/VetoCouncil.sol', subgraph: true },
  { name: 'delegateStatements', source: 'contracts/governance/DelegateStatements.sol', subgraph: true },
  { name: 'computeRegistry', source: 'contracts/compute/ComputeRegistry.sol', subgraph: true },
  { name: 'epochAllocator', source: 'contracts/compute/EpochAllocator.sol', subgraph: true },
  { name: 'policyRegistry', source: 'contracts/policy/PolicyRegistry.sol', subgraph: true },
  { name: 'leaseManager', source: 'contracts/compute/LeaseManager.sol', subgraph: true },
  // For transfers into and out of the treasury.
  { name: 'erc20', source: '@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol', subgraph: true },
]
