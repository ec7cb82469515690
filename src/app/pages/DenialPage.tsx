import { parseContractNumber } from '../../domain/compute/contractId.ts'
import { DenialView } from '../../features/leases/DenialView.tsx'
import { useRoute } from '../../ui/router/useRoute.ts'

export default function DenialPage() {
  // Sequence 0 is no request's: the page says that there is none.
  return <DenialView sequence={parseContractNumber(useRoute().params.sequence) ?? 0n} />
}
