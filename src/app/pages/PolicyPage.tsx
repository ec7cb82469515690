import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function PolicyPage() {
  return <PageHead title="Policy" documentTitle="Policy" />
}
