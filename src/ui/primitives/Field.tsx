import { type ReactNode, useId } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { Icon } from './Icon.tsx'
import { moreMessages } from './moreMessages.ts'

export type FieldParts = {
  label: ReactNode
  hint?: ReactNode
  /** Stands under the control with an icon; the control is marked invalid. */
  error?: ReactNode
  optional?: boolean
}

export type FieldControl = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }

export type FieldProps = FieldParts & { children: (control: FieldControl) => ReactNode }

/** Label, control, hint, error, tied together by ids. The control is drawn by the function in `children`. */
export function Field({ label, hint, error, optional = false, children }: FieldProps) {
  const text = useMessages(moreMessages)
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> {text.optional}</span>}
      </label>
      {children({
        id,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span className="error" id={`${id}-error`} role="alert">
          <Icon name="alert" />
          <span>{error}</span>
        </span>
      )}
    </div>
  )
}
