import type { Address } from 'viem'
import type { Cast } from '../cast/Cast.ts'
import type { DemoStep } from '../DemoPlan.ts'
import type { Random } from '../model/createRandom.ts'
import { isExecuted, type PlannedProposal } from '../proposals/PlannedProposal.ts'
import { momentAtOrAfter } from '../time/demoClock.ts'
import type { StepMaker } from './createStepMaker.ts'

const HOUR_SECONDS = 3_600
/** Anybody may queue and execute; mostly it is the proposer who does. */
const BY_PROPOSER = 0.6

const queuedOutcomes: readonly string[] = ['expired in the queue', 'vetoed', 'queued', 'executable']

/** What is done with a proposal beside voting: proposed, cancelled, queued, stopped by the council, executed. */
export function lifecycleSteps(
  proposal: PlannedProposal,
  cast: Cast,
  requiredConfirmations: number,
  step: StepMaker,
  random: Random,
): DemoStep[] {
  const { spec, id, times, description, descriptionHash } = proposal
  const targets = spec.calls.map(({ target }) => target)
  const values = spec.calls.map(({ value }) => value)
  const calldatas = spec.calls.map(({ calldata }) => calldata)
  const count = spec.calls.length
  const somebody = (): Address => {
    const [other] = random.shuffled(Object.values(cast.delegates))
    return random.chance(BY_PROPOSER) || other === undefined ? spec.proposer : other
  }
  const when = (what: string, timestampSeconds: number, from: Address) => ({
    timestampSeconds,
    name: `${what} ${spec.key}`,
    from,
  })
  const byHash = [targets, values, calldatas, descriptionHash]

  const steps = [
    step(
      when('propose', times.createdAt, spec.proposer),
      'governor',
      'propose',
      [targets, values, calldatas, description],
      1_500_000 + 150_000 * count,
    ),
  ]
  if (spec.outcome === 'cancelled by its proposer') {
    const at = momentAtOrAfter(times.createdAt + 13 * HOUR_SECONDS)
    steps.push(step(when('cancel', at, spec.proposer), 'governor', 'cancel', byHash, 1_000_000))
  }
  if (isExecuted(proposal) || queuedOutcomes.includes(spec.outcome)) {
    steps.push(step(when('queue', times.queuedAt, somebody()), 'governor', 'queue', byHash, 900_000 + 80_000 * count))
  }
  if (isExecuted(proposal)) {
    const gas = 1_000_000 + 350_000 * count
    steps.push(step(when('execute', times.executedAt, somebody()), 'governor', 'execute', byHash, gas))
  }
  if (spec.outcome === 'vetoed') {
    const members = cast.council.slice(0, requiredConfirmations)
    members.forEach((member, place) => {
      const at = momentAtOrAfter(times.queuedAt + (5 + place * 6) * HOUR_SECONDS)
      steps.push(step(when('confirm the veto of', at, member), 'council', 'confirmVeto', [id]))
    })
    const at = momentAtOrAfter(times.queuedAt + (5 + members.length * 6) * HOUR_SECONDS)
    steps.push(step(when('veto', at, cast.council[0] ?? spec.proposer), 'council', 'veto', byHash, 1_000_000))
  }
  if (spec.outcome === 'queued') {
    // Two members look at it; one of them changes their mind.
    const [first, second] = cast.council
    if (first !== undefined && second !== undefined) {
      const at = (hours: number) => momentAtOrAfter(times.queuedAt + hours * HOUR_SECONDS)
      steps.push(
        step(when('confirm the veto of', at(3), first), 'council', 'confirmVeto', [id]),
        step(when('confirm the veto of', at(8), second), 'council', 'confirmVeto', [id]),
        step(when('revoke the veto of', at(19), second), 'council', 'revokeVetoConfirmation', [id]),
      )
    }
  }
  return steps
}
