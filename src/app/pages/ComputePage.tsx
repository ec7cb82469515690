import { ComputeView } from '../../features/compute/ComputeView.tsx'

export default function ComputePage() {
  return <ComputeView />
}
