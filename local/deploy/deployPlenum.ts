import { encodeDeployData } from 'viem'
import { readArtifact } from '../contracts/readArtifact.ts'
import { constructorArguments } from './constructorArguments.ts'
import { contractOrder } from './contractOrder.ts'
import type { DeployedContracts } from './DeploymentConfig.ts'
import { DeploymentError } from './DeploymentError.ts'
import type { DeploymentSettings } from './DeploymentSettings.ts'
import { predictAddresses } from './predictAddresses.ts'
import { type DeploymentClients, sendDeployment } from './sendDeployment.ts'
import { settingsProblems } from './settingsProblems.ts'
import { verifyDeployment } from './verifyDeployment.ts'

export interface DeployOptions extends DeploymentClients {
  settings: DeploymentSettings
  onProgress?: (line: string) => void
  /** Called before each transaction; a local chain sets its clock here. */
  beforeTransaction?: () => Promise<void>
}

/**
 * Creates all contracts of a Plenum with the wallet client's account and checks from the chain that they belong together.
 * The contracts must be compiled (`local/contracts/compile.ts`).
 * @returns their addresses and the block of the first one
 * @throws DeploymentError when settings don't fit together, a transaction fails, or a contract points elsewhere
 */
export async function deployPlenum(
  options: DeployOptions,
): Promise<{ contracts: DeployedContracts; deploymentBlock: number }> {
  const { publicClient, walletClient, settings, onProgress = () => {}, beforeTransaction = async () => {} } = options
  const problems = settingsProblems(settings)
  if (problems.length > 0) throw new DeploymentError(`The settings don't fit together: ${problems.join('; ')}`)

  const deployer = walletClient.account.address
  const firstNonce = await publicClient.getTransactionCount({ address: deployer, blockTag: 'pending' })
  const { timestamp } = await publicClient.getBlock()
  const contracts = predictAddresses(deployer, firstNonce)
  const constructors = constructorArguments(settings, contracts, deployer, Number(timestamp))

  let deploymentBlock: number | null = null
  for (const [index, { key, source }] of contractOrder.entries()) {
    const { abi, bytecode } = await readArtifact(source)
    const data = encodeDeployData({ abi, bytecode, args: constructors[key] })
    await beforeTransaction()
    const transaction = { data, abi, nonce: firstNonce + index }
    const receipt = await sendDeployment({ publicClient, walletClient }, transaction, key, contracts[key])
    deploymentBlock ??= Number(receipt.blockNumber)
    onProgress(`${key} ${contracts[key]} (${receipt.gasUsed} gas)`)
  }
  if (deploymentBlock === null) throw new DeploymentError('There is no contract to create')
  await verifyDeployment(publicClient, contracts)
  return { contracts, deploymentBlock }
}
