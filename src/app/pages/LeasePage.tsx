import { parseContractNumber } from '../../domain/compute/contractId.ts'
import { LeaseView } from '../../features/leases/LeaseView.tsx'
import { useRoute } from '../../ui/router/useRoute.ts'

export default function LeasePage() {
  // Number 0 is no lease's: the page says that there is none.
  return <LeaseView number={parseContractNumber(useRoute().params.number) ?? 0n} />
}
