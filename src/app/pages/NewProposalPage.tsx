import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function NewProposalPage() {
  return <PageHead title="NewProposal" documentTitle="NewProposal" />
}
