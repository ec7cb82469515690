import { ComputeView } from '../../features/compute/ComputeView.tsx'
import { RoundExplainer } from '../../features/rounds/RoundExplainer.tsx'

export default function ComputePage() {
  return (
    <ComputeView
      explainer={(epoch, classNumber) => (
        <RoundExplainer key={`${epoch}/${classNumber}`} epoch={epoch} classNumber={classNumber} />
      )}
    />
  )
}
