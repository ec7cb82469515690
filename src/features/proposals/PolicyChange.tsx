import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { policiesQueryOptions } from '../../data/policies/policiesQuery.ts'
import type { ActionContext } from '../../domain/actions/ActionContext.ts'
import { describePolicyRules } from '../../domain/policy/describePolicyRules.ts'
import { diffPolicies } from '../../domain/policy/diffPolicies.ts'
import type { Policy, PolicyKind } from '../../domain/policy/policy.ts'
import { policyOf } from '../../domain/policy/policyOf.ts'
import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { PolicyDiff } from '../../ui/primitives/PolicyDiff.tsx'
import { SentenceText } from '../../ui/primitives/SentenceText.tsx'
import { detailMessages } from './detailMessages.ts'

export type PolicyChangeProps = {
  policy: Policy
  kind: PolicyKind
  predecessorId: bigint
  context: ActionContext
}

/** What a proposed policy changes against the one that it follows; without one, its rules as sentences. */
export function PolicyChange({ policy, kind, predecessorId, context }: PolicyChangeProps) {
  const text = useMessages(detailMessages)
  const config = useConfig()
  const policies = useQuery({ ...policiesQueryOptions(config), enabled: predecessorId !== 0n }).data?.data.policies
  const before = policies?.find((candidate) => candidate.number === predecessorId)
  const words: PolicyWords = {
    language: context.language,
    gpuClassName: (number) => context.names.gpuClass(BigInt(number)) ?? String(number),
  }
  if (before === undefined) {
    return (
      <div className="action-policy">
        <p className="group-h">{text.policyRules}</p>
        <ul className="rule-sentences">
          {describePolicyRules(policy, words)
            .filter((rule) => rule.binds)
            .map((rule) => (
              <li key={rule.rule}>
                <SentenceText sentence={rule.sentence} />
              </li>
            ))}
        </ul>
      </div>
    )
  }
  const rows = diffPolicies(policyOf(before), policy, kind, words).map((row) => ({
    key: row.rule,
    rule: row.name,
    inForce: <SentenceText sentence={row.before} />,
    proposed: <SentenceText sentence={row.after} />,
    direction: row.direction,
  }))
  const changed = rows.filter((row) => row.direction !== 'unchanged')
  const heads = {
    inForceHead: text.inForceHead,
    proposedHead: text.proposedHead,
    caption: text.policyDiff(before.name),
  }
  return (
    <div className="action-policy">
      <p className="group-h">{text.policyDiff(before.name)}</p>
      {changed.length > 0 && <PolicyDiff {...heads} rows={changed} />}
      {changed.length < rows.length && (
        <details>
          <summary>{text.unchangedRules(rows.length - changed.length)}</summary>
          <PolicyDiff {...heads} rows={rows.filter((row) => row.direction === 'unchanged')} />
        </details>
      )}
    </div>
  )
}
