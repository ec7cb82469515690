import { failedRuleName } from '../../domain/policy/failedRuleName.ts'
import type { PolicyRule } from '../../domain/policy/policy.ts'
import type { PolicyChange } from '../../domain/policy/policyBacktest.ts'
import { policyRuleBinds } from '../../domain/policy/describePolicyRules.ts'
import { policyRuleName } from '../../domain/policy/policyRuleName.ts'
import { isSetRule, memberLabel, type PolicyWords, policyRuleValue } from '../../domain/policy/policyRuleValue.ts'
import { type RuleVerdict, ruleVerdicts } from '../../domain/policy/ruleVerdicts.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { SentenceText } from '../../ui/primitives/SentenceText.tsx'
import { type Verdict, VerdictList } from '../../ui/primitives/VerdictList.tsx'
import { messages } from './messages.ts'
import type { ChangedRequest } from './useChangedRequests.ts'
import type { Names } from './useNames.ts'

export type ChangedVerdictProps = { row: ChangedRequest; change: PolicyChange; names: Names }

const DECLARED: ReadonlySet<PolicyRule> = new Set([
  'allowedPurposes',
  'deniedPurposes',
  'dataClasses',
  'maxRiskTier',
  'minOversight',
])

/** Every rule of the added policy, in the contract's order, with what was asked and what it allows; and the mask. */
export function RuleByRule({ row, change, names }: ChangedVerdictProps) {
  const text = useMessages(messages)
  const { words } = names
  return (
    <div className="rule-by-rule">
      {change.add.length === 0 && <p className="small second">{text.retiredOnly}</p>}
      {change.add.map(({ rules }, index) => (
        <div key={index}>
          <p className="label-line">{text.ruleByRule}</p>
          <VerdictList
            inGivenOrder
            verdicts={ruleVerdicts(rules, row.request, row.context).map((verdict) =>
              toVerdict(verdict, policyRuleBinds(verdict.field, rules)),
            )}
          />
        </div>
      ))}
      <p className="small muted">{text.mask(`0x${row.failedRulesNow.toString(16)}`)}</p>
    </div>
  )

  function toVerdict(verdict: RuleVerdict, binds: boolean): Verdict {
    const { rule, failed, field } = verdict
    return {
      key: rule,
      state: failed ? 'failed' : binds ? 'passed' : 'notApplicable',
      rule: failed ? failedRuleName(rule, words.language) : policyRuleName(field, words.language),
      declared: DECLARED.has(field),
      got: (
        <Got verdict={verdict} words={words} of={binds ? (field === 'minOversight' ? text.atLeast : text.of) : null} />
      ),
    }
  }
}

function Got({
  verdict: { field, asked, limit },
  words,
  of,
}: {
  verdict: RuleVerdict
  words: PolicyWords
  /** Between what was asked and the limit; null when there is none. */
  of: string | null
}) {
  if (field === 'requiredSchemas') return <SentenceText sentence={policyRuleValue(field, limit, words)} />
  if (isSetRule(field)) return memberLabel(field, Number(asked), words)
  return (
    <>
      <SentenceText sentence={policyRuleValue(field, asked, words)} />
      {of !== null && (
        <>
          {of}
          <SentenceText sentence={policyRuleValue(field, limit, words)} />
        </>
      )}
    </>
  )
}
