import { ProposalWizard } from '../../features/proposals/wizard/ProposalWizard.tsx'
import '../../features/proposals/proposals.css'

export default function NewProposalPage() {
  return <ProposalWizard />
}
