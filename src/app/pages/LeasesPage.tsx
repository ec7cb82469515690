import { LeasesView } from '../../features/leases/LeasesView.tsx'

export default function LeasesPage() {
  return <LeasesView />
}
