import type { PolicyFacts } from '../../data/policies/policiesQuery.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { describePolicyRules } from '../../domain/policy/describePolicyRules.ts'
import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Icon } from '../../ui/primitives/Icon.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { SentenceText } from '../../ui/primitives/SentenceText.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { messages } from './messages.ts'

/** The dates stand in the header; here only what a lease can fail. */
const isCondition = (rule: string) => rule !== 'validFrom' && rule !== 'validUntil'

/** A policy in force: its name, when it ends, and the rules that bind. */
export function PolicyInForce({ policy, words, source }: { policy: PolicyFacts; words: PolicyWords; source: Source }) {
  const text = useMessages(messages)
  const rules = describePolicyRules(policy, words).filter(({ rule, binds }) => binds && isCondition(rule))
  return (
    <Card span={6}>
      <CardHeader
        title={
          <Link to={`/policies/${policy.number}`}>
            <HiddenText text={policy.name} />
          </Link>
        }
        sentence={
          <span className="row">
            <Chip kind="plain">{text.kinds[policy.kind]}</Chip>
            <Chip icon="clock" kind="neutral">
              {text.expiresIn} <Time at={policy.validUntil} show="remaining" />
            </Chip>
          </span>
        }
      />
      <div className="body">
        <ul className="rule-sentences">
          {rules.map(({ rule, sentence }) => (
            <li key={rule}>
              <Icon name={policy.kind === 'Base' ? 'unlock' : 'lock'} size={14} />
              <span>
                <SentenceText sentence={sentence} />
              </span>
            </li>
          ))}
          {rules.length === 0 && <li className="muted">{text.noRules}</li>}
        </ul>
      </div>
      <Provenance source={source} what={text.number(policy.number.toString())} />
    </Card>
  )
}
