import type { ReactNode } from 'react'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { policyRuleBinds } from '../../domain/policy/describePolicyRules.ts'
import { failedRuleName } from '../../domain/policy/failedRuleName.ts'
import type { LeaseContext, LeaseRequest } from '../../domain/policy/lease.ts'
import type { Policy } from '../../domain/policy/policy.ts'
import { policyRuleName } from '../../domain/policy/policyRuleName.ts'
import { isSetRule, memberLabel, type PolicyWords, policyRuleValue } from '../../domain/policy/policyRuleValue.ts'
import { setMembers } from '../../domain/policy/policySet.ts'
import { type JudgedRule, type RuleVerdict, ruleVerdicts } from '../../domain/policy/ruleVerdicts.ts'
import { vocabularyLabel } from '../../domain/policy/vocabulary.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Flop } from '../../ui/primitives/Flop.tsx'
import { SentenceText } from '../../ui/primitives/SentenceText.tsx'
import type { Verdict } from '../../ui/primitives/VerdictList.tsx'
import { verdictMessages } from './verdictMessages.ts'

/** What the requester says about itself; the chain cannot check it. */
const DECLARED: ReadonlySet<JudgedRule> = new Set([
  'purposeNotAllowed',
  'purposeDenied',
  'dataClassNotAllowed',
  'riskTierTooHigh',
  'oversightTooLow',
])

/** Gives the verdicts of a policy on a request in words: of the rules that bind, in the order of the contract's mask. */
export function useRuleWords(words: PolicyWords) {
  const text = useMessages(verdictMessages)
  return (policy: Policy, request: LeaseRequest, context: LeaseContext): Verdict[] =>
    ruleVerdicts(policy, request, context)
      .filter(({ field }) => policyRuleBinds(field, policy))
      .map((verdict) => ({
        key: verdict.rule,
        state: verdict.failed ? 'failed' : 'passed',
        rule: verdict.failed
          ? failedRuleName(verdict.rule, words.language)
          : policyRuleName(verdict.field, words.language),
        declared: DECLARED.has(verdict.rule),
        got: got(verdict, policy, context),
        ...(verdict.failed && { why: why(verdict, policy, context) }),
      }))

  function got({ rule, field, limit, asked, failed }: RuleVerdict, policy: Policy, context: LeaseContext): ReactNode {
    if (rule === 'attestationMissing') {
      const isNeeded = context.projectFlop + context.leaseFlop > policy.attestAboveFlop
      return failed || isNeeded
        ? text.attested(setMembers(asked).length, setMembers(limit).length)
        : text.notNeeded(<Flop flop={policy.attestAboveFlop} withUnit />)
    }
    if (isSetRule(field)) return memberLabel(field, Number(asked), words)
    const shown = <SentenceText sentence={policyRuleValue(field, limit, words)} />
    switch (rule) {
      case 'projectFlopExceeded':
      case 'recipientFlopExceeded':
        return text.of(<Flop flop={asked} />, shown)
      case 'tooManyMilliHours':
        return text.of(formatMilliHours(asked), shown)
      case 'shareExceeded':
        return text.of(formatShareBps(asked), shown)
      case 'oversightTooLow':
        return text.least(asked.toString(), shown)
      default:
        return text.of(groupDigits(asked.toString()), shown)
    }
  }

  function why({ rule, field, limit, asked }: RuleVerdict, policy: Policy, context: LeaseContext): ReactNode {
    switch (rule) {
      case 'attestationMissing':
        return text.missing(
          setMembers(limit & ~asked)
            .map((schema) => vocabularyLabel('schemas', schema, words.language))
            .join(', '),
          <Flop flop={policy.attestAboveFlop} withUnit />,
        )
      case 'projectFlopExceeded':
        return text.onTop(<Flop flop={context.leaseFlop} />, <Flop flop={context.projectFlop} />)
      case 'recipientFlopExceeded':
        return text.onTop(<Flop flop={context.leaseFlop} />, <Flop flop={context.recipientFlop} />)
      case 'shareExceeded':
        return text.shareOf(
          formatMilliHours(context.recipientLeasedMilliHours + context.milliHours),
          formatMilliHours(context.capacityMilliHours),
        )
      case 'purposeDenied':
        return text.refuses(<SentenceText sentence={policyRuleValue(field, limit, words)} />)
      default:
        return isSetRule(field)
          ? text.allows(<SentenceText sentence={policyRuleValue(field, limit, words)} />)
          : undefined
    }
  }
}
