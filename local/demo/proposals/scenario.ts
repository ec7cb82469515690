import { admissionProposals } from './admissionProposals.ts'
import { constitutionProposals } from './constitutionProposals.ts'
import { grantProposals } from './grantProposals.ts'
import { policyProposals } from './policyProposals.ts'
import type { ProposalSpec } from './ProposalSpec.ts'
import type { ScenarioContext } from './ScenarioContext.ts'
import { treasuryProposals } from './treasuryProposals.ts'

/** All proposals of the history, in order of time. */
export function scenario(context: ScenarioContext): readonly ProposalSpec[] {
  // Two delegates have not voted on what is open, so that the reader can, as one of them; and one has, so that
  // its small delegator can overrule it.
  const { lantern, northlight, commons } = context.cast.delegates
  const waiting = [lantern, northlight]
  return [
    ...admissionProposals(context),
    ...grantProposals(context),
    ...policyProposals(context),
    ...treasuryProposals(context),
    ...constitutionProposals(context),
  ]
    .map((spec) => (spec.outcome.startsWith('active') ? { ...spec, silent: waiting, attending: [commons] } : spec))
    .toSorted((left, right) => left.day - right.day)
}
