import { parseContractNumber } from '../../domain/compute/contractId.ts'
import { PolicyView } from '../../features/policies/PolicyView.tsx'
import { useRoute } from '../../ui/router/useRoute.ts'

export default function PolicyPage() {
  // Number 0 is nobody's: the page says that there is no such policy.
  return <PolicyView number={parseContractNumber(useRoute().params.id) ?? 0n} />
}
