import { useMessages } from '../../ui/language/useMessages.ts'
import { IconButton } from '../../ui/primitives/IconButton.tsx'
import { messages } from './messages.ts'

export type EpochPickerProps = { epoch: bigint; first: bigint; last: bigint; onChange: (epoch: bigint) => void }

/** One step back, a list, one step on. */
export function EpochPicker({ epoch, first, last, onChange }: EpochPickerProps) {
  const text = useMessages(messages)
  const epochs = Array.from({ length: Number(last - first) + 1 }, (_, index) => last - BigInt(index))
  return (
    <div className="epoch-picker">
      <IconButton
        icon="chevronLeft"
        label={text.previousEpoch}
        disabled={epoch <= first}
        onClick={() => onChange(epoch - 1n)}
      />
      <select
        className="button"
        aria-label={text.chooseEpoch}
        value={epoch.toString()}
        onChange={(event) => onChange(BigInt(event.target.value))}
      >
        {epochs.map((each) => (
          <option key={each.toString()} value={each.toString()}>
            {text.epoch(each.toString())}
          </option>
        ))}
      </select>
      <IconButton
        icon="chevronRight"
        label={text.nextEpoch}
        disabled={epoch >= last}
        onClick={() => onChange(epoch + 1n)}
      />
    </div>
  )
}
