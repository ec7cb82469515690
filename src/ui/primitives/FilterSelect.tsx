import { useMessages } from '../language/useMessages.ts'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { moreMessages } from './moreMessages.ts'

export type FilterSelectProps<T extends string> = {
  name: string
  options: readonly { value: T; label: string }[]
  value: T
  /** The value that filters nothing. */
  neutral: T
  onChange: (value: T) => void
}

/** `State Open ×`: a native list that looks like a button; on the accent tint while it filters. */
export function FilterSelect<T extends string>({ name, options, value, neutral, onChange }: FilterSelectProps<T>) {
  const text = useMessages(moreMessages)
  const active = value !== neutral
  const shown = options.find((option) => option.value === value)
  return (
    <span className={classNames('filter', active && 'on')}>
      <label>
        {name} <b aria-hidden="true">{shown?.label}</b>
        <select
          value={value}
          onChange={(event) => {
            const next = options.find((option) => option.value === event.target.value)
            if (next !== undefined) onChange(next.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        {!active && <Icon name="chevronDown" size={14} />}
      </label>
      {active && (
        <button type="button" className="clear" aria-label={text.clearFilter(name)} onClick={() => onChange(neutral)}>
          <Icon name="close" size={14} />
        </button>
      )}
    </span>
  )
}
