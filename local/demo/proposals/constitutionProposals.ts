import { constitutionTexts } from '../texts/constitutionTexts.ts'
import { DAY_SECONDS, DEMO_START_SECONDS } from '../time/demoClock.ts'
import type { ProposalSpec } from './ProposalSpec.ts'
import type { ScenarioContext } from './ScenarioContext.ts'

export const RAISED_QUORUM_BPS = 450

const timestampOfDay = (day: number) => DEMO_START_SECONDS + day * DAY_SECONDS

/** The rules of deciding itself: shares, quorum, council, timelock. */
export function constitutionProposals({ cast, calls }: ScenarioContext): ProposalSpec[] {
  const { delegates } = cast
  const constitutional = { class: 'Constitutional', theme: 'constitution' } as const
  const leavingMember = cast.council.at(-1) ?? cast.deployer
  return [
    {
      key: 'raise-share',
      class: 'Loosening',
      theme: 'loosening',
      proposer: delegates.heathland,
      day: 11.5,
      outcome: 'executed',
      text: constitutionTexts.raiseShare,
      calls: [calls.raiseMaxShare(2_500)],
      forShareBps: 6_500,
      turnoutMillions: 24,
    },
    {
      key: 'lower-proposal-threshold',
      ...constitutional,
      proposer: cast.recipients.slate,
      day: 13.2,
      outcome: 'defeated by quorum',
      text: constitutionTexts.lowerProposalThreshold,
      calls: [calls.setProposalThreshold(50_000)],
      forShareBps: 7_200,
      turnoutMillions: 2.6,
    },
    {
      key: 'raise-quorum',
      ...constitutional,
      proposer: delegates.commons,
      day: 25.7,
      outcome: 'executed',
      text: constitutionTexts.raiseQuorum,
      calls: [calls.setQuorum(RAISED_QUORUM_BPS)],
      forShareBps: 7_500,
      turnoutMillions: 26,
    },
    {
      key: 'lower-share',
      class: 'Tightening',
      theme: 'tightening',
      proposer: delegates.commons,
      day: 59.2,
      outcome: 'executed after a late change',
      text: constitutionTexts.lowerShare,
      calls: [calls.lowerMaxShare(2_000)],
      forShareBps: 5_350,
      turnoutMillions: 31,
    },
    {
      key: 'council-renewal',
      ...constitutional,
      proposer: delegates.lantern,
      day: 62.2,
      outcome: 'executed',
      text: constitutionTexts.councilRenewal,
      calls: [calls.renewCouncil(timestampOfDay(221))],
      forShareBps: 8_100,
      turnoutMillions: 28,
    },
    {
      key: 'council-member',
      ...constitutional,
      proposer: delegates.northlight,
      day: 69.9,
      outcome: 'executed',
      text: constitutionTexts.councilMember,
      calls: [calls.addCouncilMember(cast.councilSuccessor), calls.removeCouncilMember(leavingMember)],
      forShareBps: 7_600,
      turnoutMillions: 22,
    },
    {
      key: 'timelock-four',
      ...constitutional,
      proposer: delegates.granite,
      day: 75,
      outcome: 'defeated by votes',
      text: constitutionTexts.timelockFour,
      calls: [calls.setTimelockDelay(4 * DAY_SECONDS)],
      forShareBps: 6_300,
      turnoutMillions: 27,
    },
    {
      key: 'lower-quorum',
      ...constitutional,
      proposer: delegates.heathland,
      day: 112,
      outcome: 'defeated by votes',
      text: constitutionTexts.lowerQuorum,
      calls: [calls.setQuorum(350)],
      forShareBps: 3_100,
      turnoutMillions: 23,
    },
    {
      key: 'timelock-three',
      ...constitutional,
      proposer: delegates.granite,
      day: 120.3,
      outcome: 'active after a late change',
      text: constitutionTexts.timelockThree,
      calls: [calls.setTimelockDelay(3 * DAY_SECONDS)],
      forShareBps: 6_950,
      turnoutMillions: 28,
    },
    {
      key: 'council-second-renewal',
      ...constitutional,
      proposer: cast.delegates.harbor,
      day: 121.9,
      outcome: 'active, passing',
      text: constitutionTexts.councilSecondRenewal,
      calls: [calls.renewCouncil(timestampOfDay(306))],
      forShareBps: 7_700,
      turnoutMillions: 24,
    },
  ]
}
