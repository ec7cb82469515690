import { useState } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { parseAmount } from '../../domain/actions/form/parseField.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { NumberField } from '../../ui/primitives/NumberField.tsx'
import { actMessages } from './actMessages.ts'
import { submitLeaseAct } from './submitLeaseAct.ts'

/** The provider's report: GPU-hours with up to three decimals, at most what was leased. */
export function ReportForm({ lease }: { lease: { number: bigint; milliHours: bigint } }) {
  const text = useMessages(actMessages)
  const config = useConfig()
  const most = formatMilliHours(lease.milliHours)
  const [typed, setTyped] = useState(most)
  const used = parseAmount(typed, 3).value
  const error =
    used === undefined
      ? text.usedErrors.unreadable
      : used > lease.milliHours
        ? text.usedErrors.tooMany(most)
        : undefined
  return (
    <form
      className="report-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (used === undefined || error !== undefined) return
        const words = { title: text.acts.reportUsage, summary: `${formatMilliHours(used)} ${text.unit}` }
        void submitLeaseAct(config, { number: lease.number, usedMilliHours: used }, 'reportUsage', words)
      }}
    >
      <NumberField
        fraction
        label={text.usedHours}
        suffix={text.unit}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        hint={text.usedHint(most)}
        {...(error !== undefined && { error })}
      />
      <Button type="submit" kind="primary" disabled={error !== undefined}>
        {text.acts.reportUsage}
      </Button>
    </form>
  )
}
