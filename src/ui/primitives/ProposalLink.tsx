import { Link } from '../router/Link.tsx'
import { HiddenText } from './HiddenText.tsx'

/** Link to the proposal behind a fact, by its title: hostile text. */
export function ProposalLink({ proposal }: { proposal: { id: string; title: string } }) {
  return (
    <Link to={`/proposals/${proposal.id}`}>
      <HiddenText text={proposal.title} />
    </Link>
  )
}
