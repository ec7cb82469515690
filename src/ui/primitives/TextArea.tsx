import type { TextareaHTMLAttributes } from 'react'
import { classNames } from './classNames.ts'
import { Field, type FieldParts } from './Field.tsx'

export type TextAreaProps = FieldParts &
  TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: React.Ref<HTMLTextAreaElement> }

export function TextArea({ label, hint, error, optional, rows = 5, ...input }: TextAreaProps) {
  return (
    <Field {...{ label, hint, error, ...(optional && { optional }) }}>
      {(control) => (
        <div className={classNames('input area', error !== undefined && 'invalid')}>
          <textarea rows={rows} {...input} {...control} />
        </div>
      )}
    </Field>
  )
}
