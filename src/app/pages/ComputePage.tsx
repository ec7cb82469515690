import { ComputeView } from '../../features/compute/ComputeView.tsx'
import { RoundExplainer } from '../../features/rounds/RoundExplainer.tsx'

export default function ComputePage() {
  return (
    <ComputeView
      explainer={(epoch, classNumber, beside) => (
        <RoundExplainer key={`${epoch}/${classNumber}`} epoch={epoch} classNumber={classNumber} beside={beside} />
      )}
    />
  )
}
