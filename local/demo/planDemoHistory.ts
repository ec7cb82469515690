import { gpuClasses } from '../deploy/gpuClasses.ts'
import { castAccounts } from './cast/castAccounts.ts'
import { demoAccounts } from './cast/demoAccounts.ts'
import { planFirstDelegations } from './cast/firstDelegations.ts'
import { planHolderEvents } from './cast/holderEvents.ts'
import { planHoldings } from './cast/holdings.ts'
import { createTemperament } from './cast/temperament.ts'
import { planCommitments } from './compute/commitments.ts'
import { expectedPools } from './compute/expectedPools.ts'
import { planGrants } from './compute/grants.ts'
import { planRounds } from './compute/rounds.ts'

import type { DemoInput } from './DemoInput.ts'
import type { DemoPlan, ExpectedProposal } from './DemoPlan.ts'
import { planAttestations } from './leases/attestations.ts'
import { LeaseBook } from './leases/LeaseBook.ts'
import { allocationOf, leaseSurroundings } from './leases/leaseSurroundings.ts'
import { leaseWishes } from './leases/leaseWishes.ts'
import { planLeases } from './leases/planLeases.ts'
import { planProjects } from './leases/planProjects.ts'
import { createRandom } from './model/createRandom.ts'
import { createCalls } from './proposals/createCalls.ts'
import { expectedState } from './proposals/expectedState.ts'
import type { PlannedProposal } from './proposals/PlannedProposal.ts'
import { policiesInForceAtEnd } from './proposals/policies.ts'
import { planProposals } from './proposals/planProposals.ts'
import { scenario } from './proposals/scenario.ts'
import { attestationSteps } from './steps/attestationSteps.ts'
import { computeSteps } from './steps/computeSteps.ts'
import { createStepMaker } from './steps/createStepMaker.ts'
import { groupIntoBlocks } from './steps/groupIntoBlocks.ts'
import { holderSteps } from './steps/holderSteps.ts'
import { inflowSteps } from './steps/inflowSteps.ts'
import { leaseSteps } from './steps/leaseSteps.ts'
import { lifecycleSteps } from './steps/lifecycleSteps.ts'
import { roundSteps } from './steps/roundSteps.ts'
import { statementSteps } from './steps/statementSteps.ts'
import { voteSteps } from './steps/voteSteps.ts'
import { DEMO_END_SECONDS } from './time/demoClock.ts'

function expectation({ spec, id, times, vote }: PlannedProposal): ExpectedProposal {
  const overrideCount = vote.ballots.filter(({ isOverride }) => isOverride).length
  return {
    key: spec.key,
    id,
    title: spec.text.title,
    proposer: spec.proposer,
    class: spec.class,
    outcome: spec.outcome,
    state: expectedState[spec.outcome],
    tally: vote.tally,
    voterCount: vote.ballots.length - overrideCount,
    overrideCount,
    createdSeconds: times.createdAt,
    deadlineSeconds: times.deadlineAt,
  }
}

/** When the recipients with these ids are admitted: ids follow the order of the three proposals. */
const admissionKey = (recipientId: number) =>
  recipientId <= 9 ? 'recipients' : recipientId <= 12 ? 'affiliates' : 'open-models'

/**
 * The whole history as transactions: pure, so that the same input gives the same bytes.
 * @throws Error when the scenario doesn't fit the settings (too few accounts, a vote that can't end as wished, …)
 */
export function planDemoHistory(input: DemoInput): DemoPlan {
  const random = createRandom(`plenum demo history/${input.seed}`)
  const { settings, contracts, initialBalances, requiredConfirmations } = input
  const cast = castAccounts(input.accounts, input.councilMembers)
  const holdings = planHoldings(cast, random.fork('holdings'))
  const firstDelegations = planFirstDelegations(cast, holdings, random.fork('delegations'))
  const events = planHolderEvents(cast, initialBalances, holdings, firstDelegations, random.fork('holders'))
  const temperament = createTemperament(cast, random.fork('temperament'))

  const commitments = planCommitments(settings, random.fork('commitments'))
  const grants = planGrants(commitments, random.fork('grants'))
  const specs = scenario({ input, cast, calls: createCalls(contracts), grants })
  const proposals = planProposals(specs, input, cast, events, temperament, random.fork('proposals'))
  const executedAt = (key: string) => {
    const found = proposals.find(({ spec }) => spec.key === key)
    if (found === undefined) throw new Error(`The scenario has no proposal "${key}".`)
    return found.times.executedAt
  }

  const admittedAt = (recipientId: number) => executedAt(admissionKey(recipientId))
  const rounds = planRounds(input, cast, events, commitments, grants, admittedAt, random.fork('rounds'))
  const projects = planProjects(admittedAt)
  const attestations = planAttestations(projects, cast, executedAt('attesters'), random.fork('attestations'))
  const peakFlopsOf = (classId: number) => gpuClasses[classId - 1]?.peakFlops ?? 0n
  const surroundings = leaseSurroundings({ commitments, grants, rounds, attestations, executedAt, peakFlopsOf })
  const leases = planLeases(
    {
      settings,
      book: new LeaseBook(surroundings),
      projects,
      suspendedAt: { quarry: executedAt('suspend-quarry') },
      councilSize: cast.council.length - 1,
      requiredConfirmations,
      peakFlopsOf,
    },
    leaseWishes(
      settings,
      (epoch, gpuClass, recipient) => allocationOf({ grants, rounds }, epoch, gpuClass, recipient) > 0n,
      (at) => surroundings.policiesAt(at).map(({ rules }) => rules),
      random.fork('wishes'),
    ),
    random.fork('leases'),
  )

  const step = createStepMaker(contracts)
  const steps = [
    // First, so that they keep their place at the head of a block that overflows.
    ...proposals.flatMap((proposal) =>
      lifecycleSteps(proposal, cast, requiredConfirmations, step, random.fork(`lifecycle/${proposal.spec.key}`)),
    ),
    ...proposals.flatMap((proposal) =>
      voteSteps(proposal, temperament, step, random.fork(`ballots/${proposal.spec.key}`)),
    ),
    ...holderSteps(events, step),
    ...statementSteps(cast, step),
    ...computeSteps(cast, commitments, projects, step),
    ...roundSteps(cast, rounds, step),
    ...attestationSteps(attestations, step),
    ...leaseSteps(cast, leases.acts, attestations, step),
    ...inflowSteps(cast, contracts, settings, step, random.fork('inflows')),
  ]
  return {
    blocks: [...groupIntoBlocks(steps), { timestampSeconds: DEMO_END_SECONDS, steps: [] }],
    proposals: proposals.map(expectation),
    pools: expectedPools(commitments, grants, rounds),
    leases: { standings: leases.standings, denials: leases.denials },
    policiesInForce: policiesInForceAtEnd(),
    accounts: demoAccounts(cast),
    endSeconds: DEMO_END_SECONDS,
  }
}
