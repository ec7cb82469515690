import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function ProposalsPage() {
  return <PageHead title="Proposals" documentTitle="Proposals" />
}
