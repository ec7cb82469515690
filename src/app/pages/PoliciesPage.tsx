import { PoliciesView } from '../../features/policies/PoliciesView.tsx'

export default function PoliciesPage() {
  return <PoliciesView />
}
