import { parseAddress } from '../../domain/parseAddress.ts'
import { DelegateView } from '../../features/delegation/DelegateView.tsx'
import { useRoute } from '../../ui/router/useRoute.ts'
import NotFoundPage from './NotFoundPage.tsx'

export default function DelegatePage() {
  const address = parseAddress(useRoute().params.address)
  return address === null ? <NotFoundPage /> : <DelegateView key={address} address={address} />
}
