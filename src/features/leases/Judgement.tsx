import { useReportMismatch } from '../../data/health/useReportMismatch.ts'
import { judgedRequest } from '../../data/leases/judgedRequest.ts'
import type { LeaseRequestFacts } from '../../data/leases/leaseRequestFields.ts'
import { evaluatePolicies } from '../../domain/policy/evaluatePolicies.ts'
import { isInForce } from '../../domain/policy/evaluatePolicy.ts'
import { failedRuleBit, unknownRuleBits } from '../../domain/policy/failedRules.ts'
import { policiesAtVersion } from '../../domain/policy/policiesAtVersion.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Skeleton } from '../../ui/primitives/Skeleton.tsx'
import { VerdictList } from '../../ui/primitives/VerdictList.tsx'
import { judgementMessages } from './judgementMessages.ts'
import { usePolicyHistory } from './usePolicyHistory.ts'
import { PolicyVerdicts } from './PolicyVerdicts.tsx'
import { verdictMessages } from './verdictMessages.ts'

/** Bit 254 is the lease manager's own: it can't be recomputed from policies. */
const NO_COUNCIL = failedRuleBit('noCouncil')
const NO_BASE_POLICY = failedRuleBit('noBasePolicy')

const hex = (mask: bigint) => `0x${mask.toString(16).padStart(4, '0')}`

/** The verdict on a request on record, policy by policy, recomputed in this browser and held against what the chain recorded. */
export function Judgement({ facts }: { facts: LeaseRequestFacts }) {
  const text = useMessages(judgementMessages)
  const verdict = useMessages(verdictMessages)
  const known = usePolicyHistory()
  const { request, context } = judgedRequest(facts)
  const set = known === null ? null : policiesAtVersion(known.history, facts.policySetVersion)
  const here = set === null ? null : evaluatePolicies(set, request, context) | (facts.failedRules & NO_COUNCIL)
  const isSame = here === null || here === facts.failedRules
  useReportMismatch(`lease request ${facts.sequence}`, isSame ? [] : ['failedRules'])
  if (known === null || set === null || here === null) return <Skeleton lines={[40, 100, 100]} lineHeight={20} />
  const inForce = set.filter(({ rules }) => isInForce(rules, context.timestampSeconds))
  const own = (['noBasePolicy', 'noCouncil'] as const).filter(
    (rule) => (facts.failedRules & (rule === 'noCouncil' ? NO_COUNCIL : NO_BASE_POLICY)) !== 0n,
  )
  const unknownBits = unknownRuleBits(facts.failedRules)
  return (
    <Card>
      <CardHeader
        title={text.title}
        sentence={text.sentence(facts.policySetVersion.toString(), inForce.length)}
        tools={
          facts.denied ? (
            <Chip kind="denied" icon="closeCircle">
              {text.denied}
            </Chip>
          ) : (
            <Chip kind="allowed" icon="check">
              {text.allowed}
            </Chip>
          )
        }
      />
      {!isSame && (
        <div className="body">
          <Callout kind="bad">{text.differs(hex(here), hex(facts.failedRules))}</Callout>
        </div>
      )}
      {unknownBits !== 0n && (
        <div className="body">
          <Callout kind="warn">{text.unknownBits(hex(unknownBits))}</Callout>
        </div>
      )}
      {own.length > 0 && (
        <VerdictList
          verdicts={own.map((rule) => ({ key: rule, state: 'failed', rule: verdict.rules[rule], why: verdict[rule] }))}
        />
      )}
      <PolicyVerdicts policies={inForce} request={request} context={context} words={known.words} />
      <Provenance source={{ kind: 'browser' }} what={isSame ? text.same(hex(here)) : hex(facts.failedRules)} />
    </Card>
  )
}
