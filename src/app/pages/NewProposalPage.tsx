import { lazy, Suspense } from 'react'
import { ProposalWizard } from '../../features/proposals/wizard/ProposalWizard.tsx'
import '../../features/proposals/proposals.css'

const CallsImpact = lazy(() => import('./CallsImpact.tsx').then((module) => ({ default: module.CallsImpact })))

export default function NewProposalPage() {
  return (
    <ProposalWizard
      impact={(calls) => (
        <Suspense fallback={null}>
          <CallsImpact calls={calls} moment={{ kind: 'now' }} vote={null} />
        </Suspense>
      )}
    />
  )
}
