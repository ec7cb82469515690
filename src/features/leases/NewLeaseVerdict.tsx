import { leaseObstacles } from '../../domain/compute/leaseObstacles.ts'
import { formatDuration } from '../../domain/format/formatDuration.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { failedRuleBit } from '../../domain/policy/failedRules.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { Flop } from '../../ui/primitives/Flop.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { VerdictList } from '../../ui/primitives/VerdictList.tsx'
import type { LeaseChoice } from './leaseChoice.ts'
import { newLeaseMessages } from './newLeaseMessages.ts'
import { PolicyVerdicts } from './PolicyVerdicts.tsx'
import { RoomChecks } from './RoomChecks.tsx'
import type { ShownVerdict } from './useLeaseVerdict.ts'
import type { NamedPolicyRecord } from './usePolicyHistory.ts'
import { verdictMessages } from './verdictMessages.ts'

export type NewLeaseVerdictProps = {
  choice: LeaseChoice
  verdict: ShownVerdict
  /** Those in force. */
  policies: readonly NamedPolicyRecord[]
  words: PolicyWords
}

const OWN_RULES = ['noBasePolicy', 'noCouncil'] as const
const hex = (mask: bigint) => `0x${mask.toString(16).padStart(4, '0')}`

/** The verdict on a request that has not been sent: whether there is room for it, then rule by rule. */
export function NewLeaseVerdict({ choice, verdict, policies, words }: NewLeaseVerdictProps) {
  const text = useMessages(newLeaseMessages)
  const rules = useMessages(verdictMessages)
  const { failedRules, here, isSame, context, source } = verdict
  const own = OWN_RULES.filter((rule) => (failedRules & failedRuleBit(rule)) !== 0n)
  const named = choice.named.reduce((sum, { attesters }) => sum + attesters.length, 0)
  const isStopped = leaseObstacles(choice.situation).some(({ stops }) => stops)
  const provenance =
    verdict.kind === 'asking'
      ? text.asking
      : verdict.kind === 'impossible'
        ? text.reverts(hex(failedRules))
        : isSame
          ? text.same(hex(failedRules))
          : hex(failedRules)
  return (
    <Card>
      <CardHeader
        title={text.verdict}
        sentence={text.verdictSentence(policies.length)}
        tools={<VerdictChip verdict={verdict} />}
      />
      <div className="body">
        <p className="small second">
          {text.size(formatMilliHours(context.milliHours), <Flop flop={context.leaseFlop} withUnit />)}
          {named > 0 && ` ${text.attesters(named)}`}
        </p>
        {verdict.kind === 'impossible' && !isStopped && <Callout kind="bad">{text.refusedElsewhere}</Callout>}
        {!isSame && <Callout kind="bad">{text.differs(hex(here), hex(failedRules))}</Callout>}
      </div>
      <section className="policy-verdict" aria-label={text.room}>
        <div className="between head">
          <h3 className="sub">{text.room}</h3>
        </div>
        <RoomChecks situation={choice.situation} />
      </section>
      {own.length > 0 && (
        <VerdictList
          verdicts={own.map((rule) => ({ key: rule, state: 'failed', rule: rules.rules[rule], why: rules[rule] }))}
        />
      )}
      <PolicyVerdicts policies={policies} request={choice.request} context={context} words={words} />
      <Provenance source={source ?? { kind: 'browser' }} what={provenance} />
    </Card>
  )
}

function VerdictChip({ verdict: { kind, reviewSeconds } }: { verdict: ShownVerdict }) {
  const text = useMessages(newLeaseMessages)
  const { language } = useLanguage()
  switch (kind) {
    case 'asking':
      return <Chip>{text.asking}</Chip>
    case 'impossible':
      return (
        <Chip kind="denied" icon="blocked">
          {text.impossible}
        </Chip>
      )
    case 'denied':
      return (
        <Chip kind="denied" icon="closeCircle">
          {text.denied}
        </Chip>
      )
    case 'review':
      return (
        <Chip kind="pending" icon="clock">
          {text.inReview(formatDuration(reviewSeconds, language))}
        </Chip>
      )
    case 'allowed':
      return (
        <Chip kind="allowed" icon="check">
          {text.allowed}
        </Chip>
      )
  }
}
