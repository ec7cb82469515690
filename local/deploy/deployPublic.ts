import { createPublicClient, createWalletClient, formatEther, type Hex, http } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { DeploymentConfig } from './DeploymentConfig.ts'
import { DeploymentError } from './DeploymentError.ts'
import { deployPlenum } from './deployPlenum.ts'
import type { SettingsFile } from './parseSettings.ts'

/**
 * Deploys to any chain with a key.
 * @throws DeploymentError when the endpoint serves another chain, the account can't pay, or the deployment fails
 */
export async function deployPublic(
  { settings, ...forReaders }: SettingsFile,
  rpcUrl: string,
  privateKey: Hex,
  onProgress: (line: string) => void,
): Promise<DeploymentConfig> {
  const transport = http(rpcUrl)
  const account = privateKeyToAccount(privateKey)
  const publicClient = createPublicClient({ transport })
  const chainId = await publicClient.getChainId().catch((cause: unknown) => {
    throw new DeploymentError(`Nothing answers at RPC_URL (${rpcUrl})`, { cause })
  })
  const { id, name } = forReaders.chain
  if (chainId !== id) throw new DeploymentError(`RPC_URL serves chain ${chainId}, the settings are for ${name} (${id})`)
  const balanceWei = await publicClient.getBalance({ address: account.address })
  onProgress(`${name} (${id}), deployer ${account.address} with ${formatEther(balanceWei)} to pay with`)
  if (balanceWei === 0n) throw new DeploymentError(`The deployer ${account.address} has nothing to pay gas with`)

  const walletClient = createWalletClient({ transport, account })
  const { contracts, deploymentBlock } = await deployPlenum({ publicClient, walletClient, settings, onProgress })
  return { ...forReaders, contracts, deploymentBlock, demo: null }
}
