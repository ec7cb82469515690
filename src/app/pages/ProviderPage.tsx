import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function ProviderPage() {
  return <PageHead title="Provider" documentTitle="Provider" />
}
