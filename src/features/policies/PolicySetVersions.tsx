import type { PolicyFacts } from '../../data/policies/policiesQuery.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { diffPolicies } from '../../domain/policy/diffPolicies.ts'
import { policyOf } from '../../domain/policy/policyOf.ts'
import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { type PolicySetChange, policySetChanges } from '../../domain/policy/policySetChanges.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { PolicyDiff } from '../../ui/primitives/PolicyDiff.tsx'
import { ProposalLink } from '../../ui/primitives/ProposalLink.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { SentenceText } from '../../ui/primitives/SentenceText.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { policiesPageMessages } from './policiesPageMessages.ts'

type Record = PolicyFacts & { rules: ReturnType<typeof policyOf> }
export type PolicySetVersionsProps = { policies: readonly PolicyFacts[]; words: PolicyWords; source: Source }

/** The history of the policy set: what each version added or ended, and what that did to the strictest rules in force. */
export function PolicySetVersions({ policies, words, source }: PolicySetVersionsProps) {
  const text = useMessages(policiesPageMessages)
  const changes = policySetChanges(policies.map((policy): Record => ({ ...policy, rules: policyOf(policy) })))
  return (
    <Card>
      <CardHeader title={text.versions} sentence={text.versionsSentence} />
      <ol className="set-versions">
        {changes.map((change) => (
          <Version key={change.version.toString()} change={change} words={words} />
        ))}
      </ol>
      <Provenance source={{ ...source, kind: 'browser' }} what={text.strictest} />
    </Card>
  )
}

function Version({ change, words }: { change: PolicySetChange<Record>; words: PolicyWords }) {
  const text = useMessages(policiesPageMessages)
  const { version, atSeconds, added, retired, before, after } = change
  const policy = added ?? retired
  if (policy === null) return null
  const proposal = added === null ? policy.retiredByProposal : policy.proposal
  // When all of them are in force together says nothing here.
  const rows = diffPolicies(before, after, 'Restriction', words).filter(
    ({ rule, direction }) => direction !== 'unchanged' && rule !== 'validFrom' && rule !== 'validUntil',
  )
  return (
    <li>
      <div className="between">
        <span>
          <b>{text.version(version.toString())}</b>{' '}
          <Link to={`/policies/${policy.number}`}>
            <HiddenText text={policy.name} />
          </Link>{' '}
          <span className="muted">{added === null ? text.retired : text.added}</span>
        </span>
        <span className="small muted nowrap">
          <Time at={atSeconds} show="date" />
        </span>
      </div>
      {proposal !== null && (
        <p className="small">
          <ProposalLink proposal={proposal} />
        </p>
      )}
      {rows.length === 0 ? (
        <p className="small muted">{text.noChange}</p>
      ) : (
        <details>
          <summary>{text.changed(rows.length)}</summary>
          <PolicyDiff
            caption={text.diffCaption(version.toString())}
            inForceHead={text.before}
            proposedHead={text.after}
            rows={rows.map((row) => ({
              key: row.rule,
              rule: row.name,
              inForce: <SentenceText sentence={row.before} />,
              proposed: <SentenceText sentence={row.after} />,
              direction: row.direction,
            }))}
          />
        </details>
      )}
    </li>
  )
}
