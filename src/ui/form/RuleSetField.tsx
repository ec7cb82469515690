import type { ReactNode } from 'react'
import { SET_RULES, type SetRule } from '../../domain/policy/policyRuleValue.ts'
import { VOCABULARY } from '../../domain/policy/vocabulary.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useMessages } from '../language/useMessages.ts'
import { ruleFieldMessages } from './ruleFieldMessages.ts'
import './ruleSetField.css'

export type RuleSetFieldProps = {
  rule: SetRule
  label: ReactNode
  /** `all`, or bit numbers joined by commas. */
  value: string
  onChange: (value: string) => void
  gpuClasses: readonly { number: bigint; name: string }[]
}

/** Members of a set as checkboxes. Sets that permit may also be "all", what will be added later included. */
export function RuleSetField({ rule, label, value, onChange, gpuClasses }: RuleSetFieldProps) {
  const text = useMessages(ruleFieldMessages)
  const { language } = useLanguage()
  const set = SET_RULES[rule]
  const members =
    set === 'gpuClasses'
      ? gpuClasses.map(({ number, name }) => ({ bit: Number(number), name }))
      : VOCABULARY[set].map((term) => ({ bit: term.bit, name: term.label[language] }))
  const permits = rule !== 'deniedPurposes' && rule !== 'requiredSchemas'
  const isAll = value === 'all'
  const chosen = new Set(isAll || value === '' ? [] : value.split(',').map(Number))
  const toggle = (bit: number) => {
    if (chosen.has(bit)) chosen.delete(bit)
    else chosen.add(bit)
    onChange([...chosen].sort((one, two) => one - two).join(','))
  }
  return (
    <fieldset className="set-field">
      <legend className="label">{label}</legend>
      {permits && (
        <label className="small check-line">
          <input type="checkbox" checked={isAll} onChange={() => onChange(isAll ? '' : 'all')} />
          {text.setAll}
        </label>
      )}
      {!isAll && (
        <div className="set-members">
          {members.map(({ bit, name }) => (
            <label key={bit} className="small check-line">
              <input type="checkbox" checked={chosen.has(bit)} onChange={() => toggle(bit)} />
              {name}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}
