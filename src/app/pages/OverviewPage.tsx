import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function OverviewPage() {
  return <PageHead title="Overview" documentTitle="Overview" />
}
