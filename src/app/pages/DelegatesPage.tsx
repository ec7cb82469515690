import { DelegatesView } from '../../features/delegation/DelegatesView.tsx'

export default function DelegatesPage() {
  return <DelegatesView />
}
