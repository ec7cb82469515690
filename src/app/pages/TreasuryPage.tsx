import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function TreasuryPage() {
  return <PageHead title="Treasury" documentTitle="Treasury" />
}
