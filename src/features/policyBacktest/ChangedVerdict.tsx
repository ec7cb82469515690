import { useState } from 'react'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { failedRuleName } from '../../domain/policy/failedRuleName.ts'
import { failedRulesOf } from '../../domain/policy/failedRules.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Icon } from '../../ui/primitives/Icon.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { messages } from './messages.ts'
import { type ChangedVerdictProps, RuleByRule } from './RuleByRule.tsx'

/** One request: who, what, both verdicts, the rules in words; opened, every rule of the changed policy. */
export function ChangedVerdict({ row, change, names }: ChangedVerdictProps) {
  const text = useMessages(messages)
  const [open, setOpen] = useState(false)
  const { request, context, failedRules, failedRulesNow } = row
  const { language } = names.words
  const rules = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    failedRulesOf(failedRules | failedRulesNow).map((rule) => failedRuleName(rule, language)),
  )
  return (
    <div className="changed-verdict">
      <button type="button" className="changed-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="who">
          <b>
            <HiddenText text={names.recipient(request.recipientId)} />
          </b>
          <span className="second num">
            {formatMilliHours(context.milliHours, { maximumFractionDigits: 0 })}{' '}
            {names.words.gpuClassName(request.classId)}-h · {text.projectNumber(request.projectId.toString())} ·{' '}
            <Time at={context.timestampSeconds} />
          </span>
        </span>
        <span className="verdict-change">
          <Verdict failed={failedRules !== 0n} />
          <Icon name="arrowRight" size={14} />
          <Verdict failed={failedRulesNow !== 0n} />
          <Icon name={open ? 'chevronDown' : 'chevronRight'} size={14} />
        </span>
        <span className="why">{failedRulesNow === 0n ? text.failedThen(rules) : text.failedNow(rules)}</span>
      </button>
      {open && <RuleByRule row={row} change={change} names={names} />}
    </div>
  )
}

function Verdict({ failed }: { failed: boolean }) {
  const text = useMessages(messages)
  return failed ? (
    <Chip kind="denied" icon="close">
      {text.denied}
    </Chip>
  ) : (
    <Chip kind="allowed" icon="check">
      {text.allowed}
    </Chip>
  )
}
