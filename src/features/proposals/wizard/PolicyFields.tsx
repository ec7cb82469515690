import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../../data/config/useConfig.ts'
import { policiesQueryOptions } from '../../../data/policies/policiesQuery.ts'
import type { PolicyMode } from '../../../domain/actions/form/ProposalForm.ts'
import { ruleText } from '../../../domain/actions/form/parseRules.ts'
import { POLICY_RULES } from '../../../domain/policy/policy.ts'
import { policyOf } from '../../../domain/policy/policyOf.ts'
import { policyRuleName } from '../../../domain/policy/policyRuleName.ts'
import { isSetRule } from '../../../domain/policy/policyRuleValue.ts'
import { RuleSetField } from '../../../ui/form/RuleSetField.tsx'
import { RULE_EXAMPLES, ruleFieldMessages } from '../../../ui/form/ruleFieldMessages.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { Button } from '../../../ui/primitives/Button.tsx'
import { Segmented } from '../../../ui/primitives/Segmented.tsx'
import { SelectField } from '../../../ui/primitives/SelectField.tsx'
import { TextField } from '../../../ui/primitives/TextField.tsx'
import type { FieldsProps } from './FieldsProps.ts'
import { wizardMessages } from './wizardMessages.ts'

const MODES: readonly PolicyMode[] = ['restrict', 'permit', 'retire']

/** A base policy or a restriction with all of its rules, or the end of one. */
export function PolicyFields({ wizard, errorOf }: FieldsProps) {
  const text = useMessages(wizardMessages)
  const config = useConfig()
  const { form, values, context } = wizard
  const policies = useQuery(policiesQueryOptions(config)).data?.data.policies ?? []
  const kind = values.policyMode === 'permit' ? 'Base' : 'Restriction'
  const offered = policies.filter(
    (policy) => policy.retiredTimestamp === null && (values.policyMode === 'retire' || policy.kind === kind),
  )
  const predecessor = policies.find(({ number }) => String(number) === values.predecessorId)
  const copyRules = () => {
    if (predecessor === undefined) return
    const rules = policyOf(predecessor)
    // A successor begins when it is executed, not when its predecessor did.
    for (const rule of POLICY_RULES)
      form.setValue(`rules.${rule}`, rule === 'validFrom' ? '' : ruleText(rule, rules[rule]))
  }
  const units: Partial<Record<string, string>> = useMessages(ruleFieldMessages).units
  return (
    <>
      <div className="stack tight">
        <Segmented
          label={text.policyMode}
          visibleLabel
          value={values.policyMode}
          onChange={(mode) => form.setValue('policyMode', mode)}
          options={MODES.map((value) => ({ value, label: text.policyModes[value] }))}
        />
        <p className="small muted">{text.policyModeHints[values.policyMode]}</p>
      </div>
      {values.policyMode !== 'retire' && (
        <TextField
          label={text.policyName}
          maxLength={128}
          {...form.register('policyName')}
          {...errorOf('policyName')}
        />
      )}
      <SelectField
        label={values.policyMode === 'retire' ? text.policyToEnd : text.predecessor}
        {...form.register('predecessorId')}
        {...errorOf('predecessorId')}
        options={[
          { value: '0', label: values.policyMode === 'retire' ? text.choose : text.noPredecessor },
          ...offered.map(({ number, name }) => ({ value: String(number), label: `${number} · ${name}` })),
        ]}
      />
      {values.policyMode !== 'retire' && (
        <>
          {predecessor !== undefined && (
            <div className="row">
              <Button onClick={copyRules}>{text.copyRules}</Button>
              <label className="small check-line">
                <input type="checkbox" {...form.register('retirePredecessor')} />
                {text.retirePredecessor}
              </label>
            </div>
          )}
          <div>
            <h2 className="sub">{text.rulesHeading}</h2>
            <p className="small muted">{text.rulesHint}</p>
          </div>
          <div className="rule-fields">
            {POLICY_RULES.map((rule) =>
              isSetRule(rule) ? (
                <RuleSetField
                  key={rule}
                  rule={rule}
                  label={policyRuleName(rule, context.language)}
                  value={values.rules[rule]}
                  onChange={(next) => form.setValue(`rules.${rule}`, next)}
                  gpuClasses={wizard.lists?.gpuClasses ?? []}
                />
              ) : (
                <TextField
                  key={rule}
                  label={policyRuleName(rule, context.language)}
                  {...(units[rule] !== undefined && { suffix: units[rule] })}
                  placeholder={RULE_EXAMPLES[rule]}
                  {...(rule === 'validFrom' || rule === 'validUntil' ? { type: 'datetime-local' } : {})}
                  {...form.register(`rules.${rule}`)}
                  {...errorOf(`rules.${rule}`, rule === 'validUntil' ? 'timestampSeconds' : 'count')}
                />
              ),
            )}
          </div>
        </>
      )}
    </>
  )
}
