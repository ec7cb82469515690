import { TreasuryView } from '../../features/treasury/TreasuryView.tsx'

export default function TreasuryPage() {
  return <TreasuryView />
}
