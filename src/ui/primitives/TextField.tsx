import type { InputHTMLAttributes, ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { Field, type FieldParts } from './Field.tsx'

export type TextFieldProps = FieldParts &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'prefix'> & {
    /** Unit or range at the right end. */
    suffix?: ReactNode
    prefix?: ReactNode
    /** Differs from what is in force: an accent edge. */
    changed?: boolean
    mono?: boolean
    ref?: React.Ref<HTMLInputElement>
  }

/** One line of text. Takes `ref`, `name`, `onChange`, `onBlur` as form libraries hand them out. */
export function TextField({ label, hint, error, optional, suffix, prefix, changed, mono, ...input }: TextFieldProps) {
  return (
    <Field {...{ label, hint, error, ...(optional && { optional }) }}>
      {(control) => (
        <div
          className={classNames('input', error !== undefined && 'invalid', changed && 'changed', mono && 'mono-input')}
        >
          {prefix !== undefined && <span className="suffix">{prefix}</span>}
          <input type="text" autoComplete="off" {...input} {...control} />
          {suffix !== undefined && <span className="suffix">{suffix}</span>}
        </div>
      )}
    </Field>
  )
}
