import { network } from 'hardhat'
import { type Abi, type Address, createPublicClient, createWalletClient, custom, type Hex } from 'viem'
import { hardhat as chain } from 'viem/chains'

export interface Call {
  from: Address
  to: Address
  abi: Abi
  functionName: string
  args: readonly unknown[]
}

/** More than any number of cases in one call needs; nobody mines it. */
const UNLIMITED_GAS = 10n ** 12n

/**
 * A fresh in-process chain whose clock moves only when told, and the few things that a benchmark or a comparison does on it.
 * @param unlimitedGas for calls that judge thousands of cases at once
 */
export async function benchChain({ unlimitedGas = false }: { unlimitedGas?: boolean } = {}) {
  const override = { blockGasLimit: UNLIMITED_GAS, transactionGasCap: false, allowUnlimitedContractSize: true } as const
  const { provider } = await network.create(unlimitedGas ? { override } : undefined)
  const transport = custom(provider)
  const client = createPublicClient({ chain, transport, cacheTime: 0 })
  const wallet = createWalletClient({ chain, transport })
  const accounts = await wallet.getAddresses()

  return {
    accounts,
    async deploy(artifact: { abi: Abi; bytecode: Hex }, args: readonly unknown[]): Promise<Address> {
      const account = accountAt(accounts, 0)
      const hash = await wallet.deployContract({ account, abi: artifact.abi, bytecode: artifact.bytecode, args })
      const { contractAddress } = await client.waitForTransactionReceipt({ hash })
      if (!contractAddress) throw new Error('The deployment made no contract')
      return contractAddress
    },
    /** Gas used by a transaction that must succeed. */
    async send({ from, to, abi, functionName, args }: Call): Promise<bigint> {
      const hash = await wallet.writeContract({ account: from, address: to, abi, functionName, args })
      const { status, gasUsed } = await client.waitForTransactionReceipt({ hash })
      if (status !== 'success') throw new Error(`${functionName} reverted`)
      return gasUsed
    },
    read<T>(address: Address, abi: Abi, functionName: string, args: readonly unknown[]): Promise<T> {
      return client.readContract({ address, abi, functionName, args }) as Promise<T>
    },
    /** Answer to raw calldata: for thousands of cases viem's coding would cost more than the call. */
    async call(to: Address, data: Hex): Promise<Hex> {
      const gas = `0x${UNLIMITED_GAS.toString(16)}`
      return (await provider.request({ method: 'eth_call', params: [{ to, data, gas }, 'latest'] })) as Hex
    },
    async timestampSeconds(): Promise<number> {
      return Number((await client.getBlock()).timestamp)
    },
    /** Mines a block at this time. */
    async goTo(timestampSeconds: number): Promise<void> {
      await provider.request({ method: 'evm_setNextBlockTimestamp', params: [timestampSeconds] })
      await provider.request({ method: 'evm_mine', params: [] })
    },
    async fund(address: Address, amountWei: bigint): Promise<void> {
      await provider.request({ method: 'hardhat_setBalance', params: [address, `0x${amountWei.toString(16)}`] })
    },
  }
}

export type BenchChain = Awaited<ReturnType<typeof benchChain>>

export function accountAt(accounts: readonly Address[], index: number): Address {
  const account = accounts[index]
  if (!account) throw new Error(`The chain has no account ${index}`)
  return account
}
