import { parseContractNumber } from '../../domain/compute/contractId.ts'
import { ProviderView } from '../../features/compute/ProviderView.tsx'
import { LeaseStateChip } from '../../features/leases/LeaseStateChip.tsx'
import { useRoute } from '../../ui/router/useRoute.ts'

export default function ProviderPage() {
  const number = parseContractNumber(useRoute().params.id)
  // Number 0 is nobody's: the page says that there is no such entry.
  return <ProviderView number={number ?? 0n} leaseChip={(state) => <LeaseStateChip state={state} />} />
}
