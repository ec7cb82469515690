import { type ReactNode, useId } from 'react'

export type SegmentedOption<T extends string> = { value: T; label: ReactNode; disabled?: boolean }

export type SegmentedProps<T extends string> = {
  /** Said by screen readers; shown above when `visibleLabel`. */
  label: string
  visibleLabel?: boolean
  options: readonly SegmentedOption<T>[]
  value: T
  onChange: (value: T) => void
}

/** A few short choices in one line: radio inputs, so that arrow keys work as the platform does them. */
export function Segmented<T extends string>({
  label,
  visibleLabel = false,
  options,
  value,
  onChange,
}: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className="segmented-field">
      <legend className={visibleLabel ? 'label' : 'visually-hidden'}>{label}</legend>
      <div className="segmented">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
