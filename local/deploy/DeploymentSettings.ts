import type { Address } from 'viem'

export interface GpuClassSetting {
  name: string
  /** FLOP per second of one GPU, dense FP16. */
  peakFlops: bigint
  multiplierBps: number
}

/** Who holds the first supply; `treasury` and `deployer` stand for addresses that are known only at deployment. */
export interface HolderSetting {
  holder: Address | 'treasury' | 'deployer'
  amountWei: bigint
}

/** All that is decided before a deployment. The contracts have bounds of their own and refuse what is outside. */
export interface DeploymentSettings {
  token: { maxMintBps: number; holders: HolderSetting[] }
  governor: {
    votingDelaySeconds: number
    votingPeriodSeconds: number
    lateVoteExtensionSeconds: number
    quorumBps: number
    powerCapBps: number
    proposalThresholdWei: bigint
  }
  treasury: { minDelaySeconds: number }
  /** The term ends at the first midnight (UTC) at or after deployment + term. */
  council: { members: Address[]; requiredConfirmations: number; termSeconds: number }
  compute: {
    gpuClasses: GpuClassSetting[]
    epochLengthSeconds: number
    /** From an epoch's freeze to its start; genesis is the first midnight (UTC) after deployment + lead. */
    leadSeconds: number
    maxShareBps: number
    /** A round: requests from the freeze, then support; it must end before the epoch starts. */
    requestSeconds: number
    supportSeconds: number
    /** Of the circulating supply: most that one voter can give, least that a request needs. */
    maxSupportBps: number
    minSupportBps: number
    /** Whether a request weighs as the square root of its support, or as its support. */
    squareRoot: boolean
  }
}
