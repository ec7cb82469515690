import { createPublicClient, createTestClient, createWalletClient, http } from 'viem'
import type { DeploymentConfig } from './DeploymentConfig.ts'
import { DeploymentError } from './DeploymentError.ts'
import type { DeploymentSettings } from './DeploymentSettings.ts'
import { deployDemoTokens } from './deployDemoTokens.ts'
import { deployPlenum } from './deployPlenum.ts'
import { COUNCIL_SIZE, localCouncil } from './localCouncil.ts'
import { localSettings } from './localSettings.ts'

const LOCAL_CHAIN_ID = 31_337
/**
 * Deploys everything to a new local chain (anvil) that holds the keys, from its first account: one second a transaction, so that
 * every block is the same each time. The endpoints of indexer and dashboard are for the caller to fill in.
 * @param adjust changes the local settings before they are used
 * @throws DeploymentError when it isn't a local chain, or something fails
 */
export async function deployLocal(
  rpcUrl: string,
  adjust: (settings: DeploymentSettings) => DeploymentSettings = (settings) => settings,
): Promise<DeploymentConfig> {
  const transport = http(rpcUrl)
  const publicClient = createPublicClient({ transport, pollingInterval: 20, cacheTime: 0 })
  const chainId = await publicClient.getChainId()
  if (chainId !== LOCAL_CHAIN_ID) {
    throw new DeploymentError(
      `The chain at ${rpcUrl} has the id ${chainId}: this is for a local chain (${LOCAL_CHAIN_ID}) only`,
    )
  }
  const accounts = await createWalletClient({ transport }).getAddresses()
  const deployer = accounts[0]
  if (deployer === undefined || accounts.length <= COUNCIL_SIZE) {
    throw new DeploymentError(`The node at ${rpcUrl} holds the keys of ${accounts.length} accounts: start it with more`)
  }
  const walletClient = createWalletClient({ transport, account: { address: deployer, type: 'json-rpc' } })
  const testClient = createTestClient({ transport, mode: 'anvil' })
  let { timestamp } = await publicClient.getBlock()
  const beforeTransaction = async () => {
    timestamp += 1n
    await testClient.setNextBlockTimestamp({ timestamp })
  }
  const clients = { publicClient, walletClient }
  const settings = adjust(localSettings(localCouncil(accounts)))
  const { contracts, deploymentBlock } = await deployPlenum({ ...clients, settings, beforeTransaction })
  const treasuryAssets = await deployDemoTokens(clients, beforeTransaction)
  return {
    chain: {
      id: LOCAL_CHAIN_ID,
      name: 'Local chain',
      rpcUrls: [rpcUrl],
      explorerUrl: null,
      nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    },
    contracts,
    deploymentBlock,
    subgraphUrl: 'http://127.0.0.1:8000/subgraphs/name/plenum',
    indexerStatusUrl: null,
    treasuryAssets,
    snapshot: null,
    demo: null,
  }
}
