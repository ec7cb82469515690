import type { DeploymentConfig } from '../../local/deploy/DeploymentConfig.ts'
import type { Deployment } from './Deployment.ts'

const LOCAL_CHAIN_ID = 31_337

/**
 * The deployment that a `plenum.config.json` describes.
 * @param network the chain's name as graph-node knows it; the embedded indexer does not care
 */
export function deploymentOfConfig(config: DeploymentConfig, network = networkOfChain(config.chain.id)): Deployment {
  const { contracts, deploymentBlock, treasuryAssets } = config
  const source = (address: string) => ({ address, startBlock: deploymentBlock })
  return {
    network,
    sources: {
      PlenumToken: source(contracts.token),
      PlenumGovernor: source(contracts.governor),
      ProposalClassifier: source(contracts.classifier),
      Treasury: source(contracts.treasury),
      VetoCouncil: source(contracts.council),
      DelegateStatements: source(contracts.statements),
      ComputeRegistry: source(contracts.computeRegistry),
      EpochAllocator: source(contracts.epochAllocator),
      PolicyRegistry: source(contracts.policyRegistry),
      LeaseManager: source(contracts.leaseManager),
    },
    assets: treasuryAssets.map(({ address }) => source(address)),
  }
}

function networkOfChain(chainId: number): string {
  return chainId === LOCAL_CHAIN_ID ? 'plenum-local' : `chain-${chainId}`
}
