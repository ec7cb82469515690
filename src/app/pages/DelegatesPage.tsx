import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function DelegatesPage() {
  return <PageHead title="Delegates" documentTitle="Delegates" />
}
