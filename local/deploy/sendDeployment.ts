import type { Abi, Account, Address, Hex, PublicClient, TransactionReceipt, Transport, WalletClient } from 'viem'
import { getAddress, isAddressEqual } from 'viem'
import { DeploymentError } from './DeploymentError.ts'
import { revertReason } from './revertReason.ts'

export interface DeploymentClients {
  publicClient: PublicClient
  walletClient: WalletClient<Transport, undefined, Account>
}

/**
 * Creates one contract and waits until it is there.
 * @param label for messages
 * @param expected where it must be
 * @throws DeploymentError when the transaction fails or the contract is elsewhere
 */
export async function sendDeployment(
  { publicClient, walletClient }: DeploymentClients,
  { data, nonce, abi }: { data: Hex; nonce: number; abi: Abi },
  label: string,
  expected: Address,
): Promise<TransactionReceipt> {
  let hash: Hex
  try {
    hash = await walletClient.sendTransaction({ data, nonce, chain: null })
  } catch (cause) {
    throw new DeploymentError(`${label} could not be created: ${revertReason(cause, abi)}`, { cause })
  }
  const receipt = await publicClient.waitForTransactionReceipt({ hash })
  if (receipt.status !== 'success') throw new DeploymentError(`${label} could not be created: ${hash} reverted`)
  if (!receipt.contractAddress || !isAddressEqual(receipt.contractAddress, expected)) {
    throw new DeploymentError(
      `${label} is at ${receipt.contractAddress ?? 'no address'}, not at ${getAddress(expected)}: another transaction of the deployer came between. Start again.`,
    )
  }
  return receipt
}
