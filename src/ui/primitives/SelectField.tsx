import type { SelectHTMLAttributes } from 'react'
import { classNames } from './classNames.ts'
import { Field, type FieldParts } from './Field.tsx'
import { Icon } from './Icon.tsx'

export type SelectOption = { value: string; label: string; disabled?: boolean }

export type SelectFieldProps = FieldParts &
  SelectHTMLAttributes<HTMLSelectElement> & {
    options: readonly SelectOption[]
    ref?: React.Ref<HTMLSelectElement>
  }

/** The browser's own list. */
export function SelectField({ label, hint, error, optional, options, ...select }: SelectFieldProps) {
  return (
    <Field {...{ label, hint, error, ...(optional && { optional }) }}>
      {(control) => (
        <div className={classNames('input select', error !== undefined && 'invalid')}>
          <select {...select} {...control}>
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevronDown" />
        </div>
      )}
    </Field>
  )
}
