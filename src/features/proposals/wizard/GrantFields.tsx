import { formatAmount } from '../../../domain/format/formatAmount.ts'
import { formatDateTime } from '../../../domain/format/formatDateTime.ts'
import { formatMilliHours } from '../../../domain/format/formatMilliHours.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { LedgerBar } from '../../../ui/primitives/LedgerBar.tsx'
import { NumberField } from '../../../ui/primitives/NumberField.tsx'
import { SelectField } from '../../../ui/primitives/SelectField.tsx'
import type { FieldsProps } from './FieldsProps.ts'
import { useGrantFacts } from './useGrantFacts.ts'
import { wizardMessages } from './wizardMessages.ts'

/** An allocation: to whom, of what, when, how much; and how it stands against the recipient's cap. */
export function GrantFields({ wizard, errorOf }: FieldsProps) {
  const text = useMessages(wizardMessages)
  const { form, lists, values, draft, context } = wizard
  const facts = useGrantFacts(wizard)
  const wanted = draft?.kind === 'grant' ? draft.milliHours : 0n
  const times = /^\d{1,6}$/.test(values.epoch) ? context.names.epochTimes(BigInt(values.epoch)) : null
  const day = (at: bigint) => formatDateTime(at, 'UTC', context.language, { style: 'date', withYear: false })
  return (
    <>
      <SelectField
        label={text.recipient}
        {...form.register('recipientId')}
        {...errorOf('recipientId')}
        options={[
          { value: '', label: text.choose },
          ...(lists?.recipients ?? []).map(({ number, name, suspended }) => ({
            value: String(number),
            label: suspended ? text.suspended(name) : name,
          })),
        ]}
      />
      <SelectField
        label={text.gpuClass}
        {...form.register('classId')}
        {...errorOf('classId')}
        options={[
          { value: '', label: text.choose },
          ...(lists?.gpuClasses ?? []).map(({ number, name }) => ({ value: String(number), label: name })),
        ]}
      />
      <div className="two">
        <NumberField
          label={text.epoch}
          {...form.register('epoch')}
          {...errorOf('epoch')}
          {...(wizard.grantEpoch !== null && { hint: text.nextEpoch(wizard.grantEpoch) })}
          {...(times !== null && { suffix: `${day(times.startSeconds)} – ${day(times.endSeconds)}` })}
        />
        <NumberField
          label={text.gpuHours}
          suffix={text.gpuHoursUnit}
          fraction
          {...form.register('gpuHours')}
          {...errorOf('gpuHours')}
          {...(times !== null &&
            wanted > 0n && {
              hint: text.gpuHoursHint(
                formatAmount((wanted * 36n) / (10n * (times.endSeconds - times.startSeconds)), 0),
              ),
            })}
        />
      </div>
      {facts !== undefined && facts.cap > 0n && (
        <div>
          <div className="between small cap-line">
            <b className="strong">{text.againstCap}</b>
            <span className="num second">
              {text.of(formatMilliHours(facts.allocated + wanted), formatMilliHours(facts.cap))}
            </span>
          </div>
          <LedgerBar
            parts={[
              { value: facts.allocated, tone: 'second' },
              { value: wanted, tone: 'main', fill: facts.allocated + wanted > facts.cap ? 'hatch' : 'solid' },
            ]}
            scale={facts.allocated + wanted > (facts.cap * 5n) / 4n ? facts.allocated + wanted : (facts.cap * 5n) / 4n}
            limit={{ value: facts.cap, label: text.capLabel(formatMilliHours(facts.cap)) }}
            height={16}
            withZero
            sentence={text.of(formatMilliHours(facts.allocated + wanted), formatMilliHours(facts.cap))}
          />
        </div>
      )}
    </>
  )
}
