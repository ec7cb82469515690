import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function ProposalPage() {
  return <PageHead title="Proposal" documentTitle="Proposal" />
}
