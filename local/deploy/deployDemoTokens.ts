import { encodeDeployData, getContractAddress, parseUnits } from 'viem'
import { readArtifact } from '../contracts/readArtifact.ts'
import type { TreasuryAsset } from './DeploymentConfig.ts'
import { type DeploymentClients, sendDeployment } from './sendDeployment.ts'

/** Tokens without worth, all with the deployer at first. */
const demoTokens = [
  { name: 'Demo Dollar', symbol: 'DUSD', decimals: 6, supply: '50000000' },
  { name: 'Compute Credit', symbol: 'CRED', decimals: 18, supply: '20000000' },
] as const

/** Creates the tokens that a local treasury holds beside ETH and PLEN. */
export async function deployDemoTokens(
  clients: DeploymentClients,
  beforeTransaction: () => Promise<void>,
): Promise<TreasuryAsset[]> {
  const deployer = clients.walletClient.account.address
  const { abi, bytecode } = await readArtifact('contracts/local/DemoToken.sol')
  const assets: TreasuryAsset[] = []
  for (const { name, symbol, decimals, supply } of demoTokens) {
    const nonce = await clients.publicClient.getTransactionCount({ address: deployer, blockTag: 'pending' })
    const address = getContractAddress({ from: deployer, nonce: BigInt(nonce) })
    const data = encodeDeployData({
      abi,
      bytecode,
      args: [name, symbol, decimals, deployer, parseUnits(supply, decimals)],
    })
    await beforeTransaction()
    await sendDeployment(clients, { data, nonce, abi }, symbol, address)
    assets.push({ address, symbol, name, decimals })
  }
  return assets
}
