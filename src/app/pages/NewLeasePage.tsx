import { NewLeaseView } from '../../features/leases/NewLeaseView.tsx'

export default function NewLeasePage() {
  return <NewLeaseView />
}
