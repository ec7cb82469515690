import type { Policy } from '../../../src/domain/policy/policy.ts'
import { openTexts } from '../texts/openTexts.ts'
import { policyTexts } from '../texts/policyTexts.ts'
import { POLICY_ID, POLICY_NAME, policyRules } from './policies.ts'
import type { ProposalSpec } from './ProposalSpec.ts'
import type { ScenarioContext } from './ScenarioContext.ts'

/** What AI may be used for: policies that come, are renewed, retired, refused and vetoed. */
export function policyProposals({ cast, calls }: ScenarioContext): ProposalSpec[] {
  const { delegates } = cast
  const tightening = { class: 'Tightening', theme: 'tightening' } as const
  const loosening = { class: 'Loosening', theme: 'loosening' } as const
  const restrict = (key: keyof typeof POLICY_ID & keyof typeof policyRules, predecessorId = 0) =>
    calls.restrict(POLICY_NAME[key], predecessorId, policyRules[key])
  const replaceTrainingBound = (policyId: number, name: string, rules: Policy) => [
    calls.retire(policyId),
    calls.restrict(name, policyId, rules),
  ]
  return [
    {
      key: 'base', ...loosening, proposer: delegates.harbor, day: 1.3, outcome: 'executed', text: policyTexts.base,
      calls: [calls.permit(POLICY_NAME.base, 0, policyRules.base)], forShareBps: 7_700, turnoutMillions: 29,
    },
    {
      key: 'launch-limits', ...tightening, proposer: delegates.lantern, day: 2.2, outcome: 'executed',
      text: policyTexts.launchLimits, calls: [restrict('launchLimits')], forShareBps: 8_400, turnoutMillions: 20,
    },
    {
      key: 'training-bound', ...tightening, proposer: delegates.granite, day: 3, outcome: 'executed',
      text: policyTexts.trainingBound1, calls: [restrict('trainingBound')], forShareBps: 7_100, turnoutMillions: 28,
    },
    {
      key: 'purposes', ...tightening, proposer: delegates.bluestone, day: 7.2, outcome: 'executed',
      text: policyTexts.purposes, calls: [restrict('purposes')], forShareBps: 9_300, turnoutMillions: 26,
    },
    {
      key: 'continuity-base', ...loosening, proposer: delegates.bluestone, day: 15.4, outcome: 'executed',
      text: policyTexts.continuityBase,
      calls: [calls.permit(POLICY_NAME.continuityBase, POLICY_ID.base, policyRules.continuityBase)],
      forShareBps: 7_200, turnoutMillions: 21,
    },
    {
      key: 'open-weights-review', ...tightening, proposer: delegates.granite, day: 33.1, outcome: 'executed',
      text: policyTexts.openWeightsReview, calls: [restrict('openWeightsReview')],
      forShareBps: 5_600, turnoutMillions: 24,
    },
    {
      key: 'frontier-permit', ...loosening, proposer: cast.recipients.juniper, day: 40.2, outcome: 'vetoed',
      text: policyTexts.frontierPermit, calls: [calls.permit('Frontier partners', 0, policyRules.frontierPermit)],
      forShareBps: 6_250, turnoutMillions: 19,
    },
    {
      key: 'retire-review', ...loosening, proposer: delegates.saltmarsh, day: 55, outcome: 'executed',
      text: policyTexts.retireReview, calls: [calls.retire(POLICY_ID.openWeightsReview)],
      forShareBps: 6_600, turnoutMillions: 23,
    },
    {
      key: 'raise-bound-early', ...loosening, proposer: delegates.harbor, day: 57.6, outcome: 'defeated by votes',
      text: policyTexts.raiseBoundEarly,
      calls: replaceTrainingBound(POLICY_ID.trainingBound, 'Training bound, tenfold', policyRules.trainingBoundTenfold),
      forShareBps: 5_480, turnoutMillions: 30,
    },
    {
      key: 'training-bound-renewed', ...tightening, proposer: delegates.granite, day: 82, outcome: 'executed',
      text: policyTexts.trainingBound2, calls: [restrict('trainingBoundRenewed', POLICY_ID.trainingBound)],
      forShareBps: 7_800, turnoutMillions: 25,
    },
    {
      key: 'personal-data', ...tightening, proposer: delegates.bluestone, day: 84.5, outcome: 'executed',
      text: policyTexts.personalData, calls: [restrict('personalData')], forShareBps: 8_500, turnoutMillions: 19,
    },
    {
      key: 'concentration', ...tightening, proposer: delegates.commons, day: 91, outcome: 'executed',
      text: policyTexts.concentration, calls: [restrict('concentration')], forShareBps: 6_200, turnoutMillions: 27,
    },
    {
      key: 'evaluation', ...tightening, proposer: delegates.commons, day: 118.6, outcome: 'queued',
      text: policyTexts.evaluation, calls: [calls.restrict('Independent evaluation', 0, policyRules.evaluation)],
      forShareBps: 7_000, turnoutMillions: 22,
    },
    {
      key: 'raise-bound', ...loosening, proposer: cast.recipients.alder, day: 122.6,
      outcome: 'active, below its threshold', text: openTexts.raiseBound,
      calls: replaceTrainingBound(
        POLICY_ID.trainingBoundRenewed, 'Training bound for attested projects', policyRules.trainingBoundRaised,
      ),
      forShareBps: 5_650, turnoutMillions: 19,
    },
    {
      key: 'lease-size-limit', ...tightening, proposer: delegates.commons, day: 126.2, outcome: 'pending',
      text: openTexts.leaseSizeLimit, calls: [calls.restrict('Lease size until audited', 0, policyRules.leaseSizeLimit)],
      forShareBps: 0, turnoutMillions: 0,
    },
  ]
}
