import { useState } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { parsePositive } from '../../domain/actions/form/parseField.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { NumberField } from '../../ui/primitives/NumberField.tsx'
import { roundMessages } from './roundMessages.tsx'
import { submitRequest } from './submitRoundCall.ts'
import type { Round } from './useRound.ts'

const MILLI_DIGITS = 3

/** How many hours a recipient asks for: first, changed, or withdrawn. */
export function RequestForm({ round, recipient }: { round: Round; recipient: Round['recipients'][number] }) {
  const text = useMessages(roundMessages)
  const config = useConfig()
  const ofOrganisation = round.requests.find(
    ({ parentId, milliHours }) => parentId === recipient.parent.number && milliHours > 0n,
  )
  const own = ofOrganisation?.recipientId === recipient.number ? ofOrganisation : undefined
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (own === undefined ? '' : formatMilliHours(own.milliHours))
  const { terms } = round
  if (recipient.suspended) return <Callout kind="warn">{text.suspended(recipient.name)}</Callout>
  if (ofOrganisation !== undefined && own === undefined) {
    return <Callout>{text.affiliateAsks(ofOrganisation.name)}</Callout>
  }
  const parsed = parsePositive(shown, MILLI_DIGITS)
  const wanted = parsed.value ?? 0n
  const granted = own?.grantedMilliHours ?? round.grantedTo.get(recipient.parent.number) ?? 0n
  const room = terms.capMilliHours - granted
  const aboveCapacity = wanted > terms.capacityMilliHours
  const problem =
    typed !== null && parsed.error !== undefined
      ? text.notHours
      : aboveCapacity
        ? text.aboveCapacity(formatMilliHours(terms.capacityMilliHours))
        : undefined
  const send = (milliHours: bigint, title: string) => {
    void submitRequest(
      config,
      round,
      { recipientId: recipient.number, milliHours },
      {
        title,
        summary:
          milliHours === 0n
            ? text.withdrawSummary(recipient.name)
            : text.requestSummary(
                recipient.name,
                formatMilliHours(milliHours),
                round.className,
                round.epoch.toString(),
              ),
        onMined: () => setTyped(null),
      },
    )
  }
  return (
    <>
      <NumberField
        fraction
        label={text.hoursFor(recipient.name)}
        suffix="GPU-h"
        hint={text.capHint(formatMilliHours(terms.capMilliHours), formatMilliHours(terms.capacityMilliHours))}
        value={shown}
        onChange={(event) => setTyped(event.target.value)}
        {...(problem !== undefined && { error: problem })}
      />
      {parsed.value !== undefined && !aboveCapacity && wanted > room && (
        <Callout kind="warn">{text.aboveCap(formatMilliHours(room < 0n ? 0n : room))}</Callout>
      )}
      <div className="row">
        <Button
          kind="primary"
          disabled={parsed.value === undefined || aboveCapacity || wanted === own?.milliHours}
          onClick={() => send(wanted, own === undefined ? text.requestTitle : text.changeRequest)}
        >
          {own === undefined ? text.reviewRequest : text.reviewChange}
        </Button>
        {own !== undefined && <Button onClick={() => send(0n, text.withdraw)}>{text.withdraw}</Button>}
      </div>
    </>
  )
}
