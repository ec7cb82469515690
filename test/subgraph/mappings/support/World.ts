import type { Address, Hex, TransactionReceipt } from 'viem'
import type { DeploymentConfig } from '../../../../local/deploy/DeploymentConfig.ts'
import type { Contracts } from './contractsOf.ts'

/** A local chain with a fresh Plenum on it, and the compiled mappings following it in the embedded indexer. */
export interface World {
  config: DeploymentConfig
  contracts: Contracts
  /** Accounts that the node signs for; the first one deployed and holds what is not the treasury's. */
  accounts: Address[]
  /** Account by number. */
  account: (index: number) => Address
  rpcUrl: string
  /** Waits for a transaction; throws if it was reverted. */
  mined: (hash: Promise<Hex>) => Promise<TransactionReceipt>
  /** Sends a plain transaction. */
  send: (from: Address, to: Address, options: { value?: bigint; data?: Hex }) => Promise<TransactionReceipt>
  /** Creates a contract. */
  create: (from: Address, data: Hex) => Promise<Address>
  now: () => Promise<bigint>
  balanceOf: (address: Address) => Promise<bigint>
  /** Mines a block so many seconds later. */
  pass: (seconds: bigint | number) => Promise<void>
  /** Asks the subgraph, once it knows the newest block. */
  query: <T>(document: string) => Promise<T>
  close: () => Promise<void>
}
