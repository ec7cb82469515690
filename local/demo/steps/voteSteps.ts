import type { Temperament } from '../cast/temperament.ts'
import type { DemoStep } from '../DemoPlan.ts'
import type { Random } from '../model/createRandom.ts'
import { SUPPORT_NUMBER } from '../model/tally.ts'
import type { PlannedProposal } from '../proposals/PlannedProposal.ts'
import { reasons } from '../texts/reasons.ts'
import type { StepMaker } from './createStepMaker.ts'

/** The votes of a proposal, with a reason here and there; the last one late where it decides. */
export function voteSteps(
  { spec, id, times, vote }: PlannedProposal,
  temperament: Temperament,
  step: StepMaker,
  random: Random,
): DemoStep[] {
  return vote.ballots.map(({ voter, support, isOverride }, place) => {
    const isDeciding = times.lateVoteAt !== null && place === vote.ballots.length - 1
    const timestampSeconds = isDeciding ? (times.lateVoteAt ?? 0) : times.voteMoment(random)
    const language = temperament.writesChinese(voter) ? 'zh-Hans' : 'en'
    const [reason] = random.shuffled(reasons[language][spec.theme][support])
    const speaks = random.chance(temperament.talkativenessOf(voter) + (isOverride ? 0.25 : 0))
    const when = { timestampSeconds, name: `${isOverride ? 'override' : 'vote'} on ${spec.key}`, from: voter }
    const number = SUPPORT_NUMBER[support]
    if (isOverride) return step(when, 'governor', 'castOverrideVote', [id, number, speaks ? (reason ?? '') : ''])
    if (speaks && reason !== undefined) return step(when, 'governor', 'castVoteWithReason', [id, number, reason])
    return step(when, 'governor', 'castVote', [id, number])
  })
}
