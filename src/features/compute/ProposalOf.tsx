import type { ProposalReference } from '../../data/subgraph/proposalReference.ts'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Link } from '../../ui/router/Link.tsx'

/** Link to the proposal that caused a fact. */
export function ProposalOf({ proposal }: { proposal: NonNullable<ProposalReference> }) {
  return (
    <Link to={`/proposals/${proposal.id}`}>
      <HiddenText text={proposal.title} />
    </Link>
  )
}
