import type { Address } from 'viem'
import { descriptionHash, proposalId } from '../../../src/domain/actions/proposalId.ts'
import { composeDescription } from '../../../src/domain/proposalText/proposalDescription.ts'
import type { Cast } from '../cast/Cast.ts'
import type { Temperament } from '../cast/temperament.ts'
import type { DemoInput } from '../DemoInput.ts'
import type { Random } from '../model/createRandom.ts'
import { type LedgerEvent, snapshotAt } from '../model/ledger.ts'
import { type PlannedVote, planBallots } from '../model/planBallots.ts'
import { CLASS_THRESHOLD_BPS } from './classThreshold.ts'
import { RAISED_QUORUM_BPS } from './constitutionProposals.ts'
import type { PlannedProposal } from './PlannedProposal.ts'
import type { ProposalSpec } from './ProposalSpec.ts'
import { type ProposalTimes, proposalTimes } from './proposalTimes.ts'
import { voteGoal } from './voteGoal.ts'

const NO_VOTE: PlannedVote = { ballots: [], tally: { against: 0n, for: 0n, abstain: 0n } }
const MILLION_TOKENS_WEI = 10n ** 24n

/**
 * Gives every proposal its times and a vote that leads to its outcome, by those who had the votes at its snapshot.
 * @param specs in order of time
 */
export function planProposals(
  specs: readonly ProposalSpec[],
  input: DemoInput,
  cast: Cast,
  events: readonly LedgerEvent[],
  temperament: Temperament,
  random: Random,
): readonly PlannedProposal[] {
  const { settings, contracts, initialBalances } = input
  let quorumRaisedAt = Number.POSITIVE_INFINITY

  const planVote = (spec: ProposalSpec, times: ProposalTimes): PlannedVote => {
    const goal = voteGoal(spec.outcome)
    if (goal === null) return NO_VOTE
    const snapshot = snapshotAt(initialBalances, events, times.snapshotAt)
    const supply = [...snapshot.balances].reduce(
      (sum, [account, balance]) => (account === contracts.treasury ? sum : sum + balance),
      0n,
    )
    const quorumBps = times.snapshotAt >= quorumRaisedAt ? RAISED_QUORUM_BPS : settings.quorumBps
    const rules = {
      quorum: (supply * BigInt(quorumBps)) / 10_000n,
      thresholdBps: CLASS_THRESHOLD_BPS[spec.class],
    }
    const wish = {
      goal,
      forShareBps: spec.forShareBps,
      turnoutWei: (BigInt(Math.round(spec.turnoutMillions * 1_000)) * MILLION_TOKENS_WEI) / 1_000n,
      supporters: [spec.proposer],
      attending: spec.attending ?? [],
      silent: [cast.overrideHolder, ...(spec.silent ?? [])],
      leaningOf: (voter: Address) => temperament.leaningOf(voter, spec.theme),
      diligenceOf: (voter: Address) => temperament.diligenceOf(voter),
    }
    const cap = (supply * BigInt(settings.powerCapBps)) / 10_000n
    return planBallots(spec.key, snapshot, cap, rules, wish, random.fork(`votes/${spec.key}`))
  }

  return specs.map((spec) => {
    const description = composeDescription(spec.text.title, spec.text.body, spec.proposer)
    const times = proposalTimes(spec, settings, random.fork(`times/${spec.key}`))
    const vote = planVote(spec, times)
    if (spec.key === 'raise-quorum') quorumRaisedAt = times.executedAt
    const id = proposalId(spec.calls, description)
    return { spec, id, description, descriptionHash: descriptionHash(description), times, vote }
  })
}
