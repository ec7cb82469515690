import type { FieldError } from '../../domain/actions/form/parseField.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import type { NamedRequest } from '../../data/rounds/roundRecord.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { NumberField } from '../../ui/primitives/NumberField.tsx'
import { roundMessages } from './roundMessages.tsx'

export type SupportRowProps = {
  request: NamedRequest
  text: string
  error: FieldError | undefined
  onText: (text: string) => void
  /** What it would get as things stand, and with the draft. */
  nowMilliHours: bigint
  thenMilliHours: bigint
}

/** One request: what it would get now and then, and the field for my support. */
export function SupportRow({ request, text, error, onText, nowMilliHours, thenMilliHours }: SupportRowProps) {
  const words = useMessages(roundMessages)
  const hours = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
  return (
    <li className="support-row">
      <span className="who">
        <b>
          <HiddenText text={request.name} />
        </b>
        <span className="muted num">
          {nowMilliHours === thenMilliHours
            ? words.getsNow(hours(nowMilliHours), hours(request.milliHours))
            : words.getsThen(
                hours(nowMilliHours),
                <b key="then">{hours(thenMilliHours)}</b>,
                hours(request.milliHours),
              )}
        </span>
      </span>
      <NumberField
        fraction
        label={<span className="visually-hidden">{words.supportFor(request.name)}</span>}
        placeholder="0"
        suffix="PLEN"
        value={text}
        onChange={(event) => onText(event.target.value)}
        {...(error !== undefined && { error: words.notANumber })}
      />
    </li>
  )
}
