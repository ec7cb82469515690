import type { DeploymentSettings } from './DeploymentSettings.ts'

/**
 * What no single contract can check, as it concerns two of them.
 * @returns one sentence for each problem; none = the settings fit together
 */
export function settingsProblems({ token, governor, treasury, council, compute }: DeploymentSettings): string[] {
  const problems: string[] = []
  const proposalSeconds =
    governor.votingDelaySeconds +
    governor.votingPeriodSeconds +
    governor.lateVoteExtensionSeconds +
    treasury.minDelaySeconds
  if (compute.leadSeconds < proposalSeconds) {
    problems.push(
      `compute.leadSeconds is ${compute.leadSeconds}, but a proposal takes up to ${proposalSeconds} s (delay + period + extension + timelock): a grant proposed at the freeze would come after the epoch's start`,
    )
  }
  const supplyWei = token.holders.reduce((sum, { amountWei }) => sum + amountWei, 0n)
  const treasuryWei = token.holders
    .filter(({ holder }) => holder === 'treasury')
    .reduce((sum, { amountWei }) => sum + amountWei, 0n)
  if (supplyWei === treasuryWei)
    problems.push('token.holders: nobody but the treasury holds tokens, so nobody could vote')
  if (new Set(council.members.map((member) => member.toLowerCase())).size !== council.members.length) {
    problems.push('council.members names an account twice')
  }
  if (compute.gpuClasses.length === 0) problems.push('compute.gpuClasses is empty: no provider could commit anything')
  return problems
}
