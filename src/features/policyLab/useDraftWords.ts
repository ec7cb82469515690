import { EMPTY_POLICY_DRAFT } from '../../domain/actions/form/policyDraft.ts'
import { ruleText } from '../../domain/actions/form/parseRules.ts'
import { POLICY_RULES, type Policy, type PolicyRule } from '../../domain/policy/policy.ts'
import { policyOf } from '../../domain/policy/policyOf.ts'
import type { PolicyWords } from '../../domain/policy/policyRuleValue.ts'
import { policyStatus } from '../../domain/policy/policyStatus.ts'
import { strictestRules } from '../../domain/policy/strictestRules.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { messages } from './messages.ts'
import type { PolicyLab } from './usePolicyLab.ts'

export type DraftWords = {
  words: PolicyWords
  sentence: string
  /** What the draft's rules are held against, and how that is introduced. */
  now: { lead: string; rules: Policy }
  isTouched: (rule: PolicyRule) => boolean
}

/** How the draft stands to the policy that it follows, or without one to all in force. */
export function useDraftWords({ draft, predecessor, policies, gpuClasses, nowSeconds }: PolicyLab): DraftWords {
  const text = useMessages(messages)
  const { language } = useLanguage()
  const startText = (rule: PolicyRule) =>
    predecessor === undefined || rule === 'validFrom'
      ? EMPTY_POLICY_DRAFT.rules[rule]
      : ruleText(rule, predecessor[rule])
  const isTouched = (rule: PolicyRule) => draft.rules[rule] !== startText(rule)
  const touched = POLICY_RULES.filter(isTouched).length
  const inForce = policies.filter((policy) => policyStatus(policy, nowSeconds) === 'inForce')
  return {
    words: {
      language,
      gpuClassName: (number) => gpuClasses.find((each) => each.number === BigInt(number))?.name ?? `#${number}`,
    },
    sentence:
      predecessor === undefined
        ? text.bind(touched)
        : text.differ(touched, POLICY_RULES.length, predecessor.number.toString()),
    now:
      predecessor === undefined
        ? { lead: text.strictest, rules: strictestRules(inForce.map(policyOf)) }
        : { lead: text.inPolicy(predecessor.number.toString()), rules: policyOf(predecessor) },
    isTouched,
  }
}
