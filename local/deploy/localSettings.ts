import { type Address, parseEther } from 'viem'
import type { DeploymentSettings } from './DeploymentSettings.ts'
import { gpuClasses } from './gpuClasses.ts'

const DAY_SECONDS = 86_400

/** What a local Plenum starts with. 100,000,000 PLEN: 18% for the treasury, the rest with the deployer, to be handed out. */
export function localSettings(councilMembers: Address[]): DeploymentSettings {
  return {
    token: {
      maxMintBps: 200,
      holders: [
        { holder: 'treasury', amountWei: parseEther('18000000') },
        { holder: 'deployer', amountWei: parseEther('82000000') },
      ],
    },
    governor: {
      votingDelaySeconds: DAY_SECONDS,
      votingPeriodSeconds: 5 * DAY_SECONDS,
      lateVoteExtensionSeconds: DAY_SECONDS,
      quorumBps: 400,
      powerCapBps: 500,
      proposalThresholdWei: parseEther('100000'),
    },
    treasury: { minDelaySeconds: 2 * DAY_SECONDS },
    council: { members: councilMembers, requiredConfirmations: 3, termSeconds: 180 * DAY_SECONDS },
    compute: {
      gpuClasses: [...gpuClasses],
      epochLengthSeconds: 14 * DAY_SECONDS,
      leadSeconds: 20 * DAY_SECONDS,
      maxShareBps: 2_000,
      // A grant proposed at the freeze is executed after 8 or 9 days: who gives support knows what is left to divide.
      requestSeconds: 10 * DAY_SECONDS,
      supportSeconds: 9 * DAY_SECONDS,
      maxSupportBps: 500,
      minSupportBps: 10,
      squareRoot: true,
    },
  }
}
