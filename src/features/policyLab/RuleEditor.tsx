import { policyRuleValue } from '../../domain/policy/policyRuleValue.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { SentenceText } from '../../ui/primitives/SentenceText.tsx'
import { messages } from './messages.ts'
import { RULE_GROUPS } from './ruleGroups.ts'
import { RuleRow } from './RuleRow.tsx'
import type { DraftWords } from './useDraftWords.ts'
import type { PolicyLab } from './usePolicyLab.ts'

const GROUPS = Object.keys(RULE_GROUPS) as readonly (keyof typeof RULE_GROUPS)[]

/** All rules in groups, each as a row. */
export function RuleEditor({ lab, words: { words, now, isTouched } }: { lab: PolicyLab; words: DraftWords }) {
  const text = useMessages(messages)
  const { draft, errors, gpuClasses, predecessor, set } = lab
  return (
    <div className="rules">
      {GROUPS.map((group) => (
        <div key={group} role="group" aria-label={text.groups[group]}>
          <p className="group-h">{text.groups[group]}</p>
          {RULE_GROUPS[group].map((rule) => (
            <RuleRow
              key={rule}
              rule={rule}
              value={draft.rules[rule]}
              onChange={(value) => set({ rules: { ...draft.rules, [rule]: value } })}
              touched={isTouched(rule)}
              error={errors[rule]}
              gpuClasses={gpuClasses}
              now={
                group === 'time' && predecessor === undefined ? (
                  rule === 'validUntil' && text.untilHint
                ) : (
                  <>
                    {now.lead}
                    <SentenceText sentence={policyRuleValue(rule, now.rules[rule], words)} />
                  </>
                )
              }
            />
          ))}
        </div>
      ))}
    </div>
  )
}
