import type { Address } from 'viem'

/** Contracts and assets that the history plays on, as in plenum.config.json. */
export interface DemoContracts {
  token: Address
  governor: Address
  treasury: Address
  council: Address
  statements: Address
  computeRegistry: Address
  epochAllocator: Address
  policyRegistry: Address
  leaseManager: Address
  /** 6 decimals. */
  dollar: Address
  /** 18 decimals. */
  credit: Address
}

/** Settings in force when the history begins; all times in seconds. */
export interface DemoSettings {
  votingDelay: number
  votingPeriod: number
  lateVoteExtension: number
  timelockDelay: number
  quorumBps: number
  powerCapBps: number
  maxShareBps: number
  genesis: number
  epochLength: number
  lead: number
  requestSeconds: number
  supportSeconds: number
  minSupportBps: number
  /** Whether a request's weight is the square root of its support. */
  squareRoot: boolean
}

/** All that the plan depends on: the same input gives the same transactions. */
export interface DemoInput {
  seed: string
  /** At least 120 accounts whose keys the node holds, in its order. The first one deployed everything. */
  accounts: readonly Address[]
  contracts: DemoContracts
  settings: DemoSettings
  councilMembers: readonly Address[]
  requiredConfirmations: number
  /** PLEN balances in wei when the history begins. */
  initialBalances: ReadonlyMap<Address, bigint>
}
