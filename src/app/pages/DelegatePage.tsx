import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function DelegatePage() {
  return <PageHead title="Delegate" documentTitle="Delegate" />
}
