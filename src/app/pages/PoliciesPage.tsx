import { PageHead } from '../../ui/primitives/PageHead.tsx'

export default function PoliciesPage() {
  return <PageHead title="Policies" documentTitle="Policies" />
}
