import { judgedRequest } from '../../data/leases/judgedRequest.ts'
import type { LeaseRequestFacts } from '../../data/leases/leaseRequestFields.ts'
import { isInForce } from '../../domain/policy/evaluatePolicy.ts'
import { policiesAtVersion } from '../../domain/policy/policiesAtVersion.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { denialMessages } from './denialMessages.ts'
import { draftOf } from './leaseDraft.ts'
import type { PolicyHistory } from './usePolicyHistory.ts'
import { useWouldPass } from './useWouldPass.ts'

export type WouldPassCardProps = {
  facts: LeaseRequestFacts
  known: PolicyHistory
}

/** What would have passed in place of a denied request, and the way to ask again. */
export function WouldPassCard({ facts, known }: WouldPassCardProps) {
  const text = useMessages(denialMessages)
  const wouldPass = useWouldPass(known.words)
  const { request, context } = judgedRequest(facts)
  const policies = policiesAtVersion(known.history, facts.policySetVersion)
    .map(({ rules }) => rules)
    .filter((rules) => isInForce(rules, context.timestampSeconds))
  const { failedRules, gpuClass } = facts
  const lines = wouldPass({
    policies,
    request,
    context,
    failedRules,
    peakFlops: gpuClass.peakFlops,
    classNumbers: known.classNumbers,
  })
  return (
    <Card>
      <CardHeader title={text.would} sentence={text.wouldSentence} />
      <CardBody>
        <div className="stack tight">
          <ul className="would-pass">
            {lines.map(({ key, line }) => (
              <li key={key}>{line}</li>
            ))}
          </ul>
          <p className="small muted">{text.honest}</p>
          <div className="row">
            <ButtonLink to="/leases/new" search={draftOf(request)} icon="undo">
              {text.again}
            </ButtonLink>
            <span className="small muted">{text.onlyOperator}</span>
          </div>
        </div>
      </CardBody>
      <Provenance source={{ kind: 'browser' }} />
    </Card>
  )
}
