import { parseContractNumber } from '../../domain/compute/contractId.ts'
import { RoundView } from '../../features/rounds/RoundView.tsx'
import { useRoute } from '../../ui/router/useRoute.ts'

export default function RoundPage() {
  const { epoch, gpuClass } = useRoute().params
  // Class 0 is nobody's: the page says that there is no such round.
  return <RoundView epoch={parseContractNumber(epoch) ?? 0n} classNumber={parseContractNumber(gpuClass) ?? 0n} />
}
