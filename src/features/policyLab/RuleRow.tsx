import { type ReactNode, useId } from 'react'
import type { FieldError } from '../../domain/actions/form/parseField.ts'
import type { PolicyRule } from '../../domain/policy/policy.ts'
import { policyRuleName } from '../../domain/policy/policyRuleName.ts'
import { isSetRule } from '../../domain/policy/policyRuleValue.ts'
import { RuleSetField } from '../../ui/form/RuleSetField.tsx'
import { RULE_EXAMPLES, ruleFieldMessages } from '../../ui/form/ruleFieldMessages.ts'
import { useFieldErrorText } from '../../ui/form/useFieldErrorText.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { classNames } from '../../ui/primitives/classNames.ts'
import { Icon } from '../../ui/primitives/Icon.tsx'

export type RuleRowProps = {
  rule: PolicyRule
  value: string
  onChange: (value: string) => void
  /** Differs from what the draft started from. */
  touched: boolean
  /** What it is held against: the same rule of the policy before, or the strictest in force. */
  now: ReactNode
  error: FieldError | undefined
  gpuClasses: readonly { number: bigint; name: string }[]
}

/** One rule: its name, what holds now, and what the draft says. */
export function RuleRow({ rule, value, onChange, touched, now, error, gpuClasses }: RuleRowProps) {
  const { language } = useLanguage()
  const errorText = useFieldErrorText()
  const units: Partial<Record<PolicyRule, string>> = useMessages(ruleFieldMessages).units
  const id = useId()
  const name = policyRuleName(rule, language)
  const isTime = rule === 'validFrom' || rule === 'validUntil'
  if (isSetRule(rule)) {
    return (
      <div className={classNames('rule-edit set', touched && 'touched')}>
        <RuleSetField rule={rule} label={name} value={value} onChange={onChange} gpuClasses={gpuClasses} />
        <p className="now">{now}</p>
      </div>
    )
  }
  return (
    <div className={classNames('rule-edit', touched && 'touched', isTime && 'wide')}>
      <div>
        <label className="nm" htmlFor={id}>
          {name}
        </label>
        <p className="now" id={`${id}-now`}>
          {now}
        </p>
      </div>
      <div className={classNames('input', error !== undefined && 'invalid', touched && 'changed')}>
        <input
          id={id}
          type={isTime ? 'datetime-local' : 'text'}
          autoComplete="off"
          spellCheck={false}
          placeholder={RULE_EXAMPLES[rule]}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? `${id}-now` : `${id}-now ${id}-error`}
        />
        {units[rule] !== undefined && <span className="suffix">{units[rule]}</span>}
      </div>
      {error !== undefined && (
        <span className="error" id={`${id}-error`} role="alert">
          <Icon name="alert" />
          <span>{errorText(error, rule === 'validUntil' ? 'timestampSeconds' : 'count')}</span>
        </span>
      )}
    </div>
  )
}
