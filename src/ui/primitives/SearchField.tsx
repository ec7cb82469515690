import { useMessages } from '../language/useMessages.ts'
import { Icon } from './Icon.tsx'
import { moreMessages } from './moreMessages.ts'

export type SearchFieldProps = { label: string; value: string; onChange: (value: string) => void; placeholder?: string }

export function SearchField({ label, value, onChange, placeholder }: SearchFieldProps) {
  const text = useMessages(moreMessages)
  return (
    <span className="input search-field">
      <Icon name="search" size={15} />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <button type="button" className="inline-control" aria-label={text.clear} onClick={() => onChange('')}>
          <Icon name="close" size={14} />
        </button>
      )}
    </span>
  )
}
