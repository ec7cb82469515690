import type { ProposalCall } from '../../domain/actions/decodeAction.ts'
import type { Proposal, ProposalAction } from '../../domain/governor/proposal.ts'
import type { Hex } from '../../domain/hex.ts'

export const callOf = ({ target, valueWei, calldata }: ProposalAction): ProposalCall => ({
  target,
  value: valueWei,
  calldata,
})

/** Arguments of queue, execute, cancel and veto: the whole contents, from which the governor makes the id again. */
export function contentArguments(
  proposal: Pick<Proposal, 'actions' | 'descriptionHash'>,
): readonly [readonly Hex[], readonly bigint[], readonly Hex[], Hex] {
  return [
    proposal.actions.map((action) => action.target),
    proposal.actions.map((action) => action.valueWei),
    proposal.actions.map((action) => action.calldata),
    proposal.descriptionHash,
  ]
}
