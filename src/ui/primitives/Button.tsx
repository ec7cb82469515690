import type { ButtonHTMLAttributes } from 'react'
import { type ButtonLook, buttonClass } from './buttonClass.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export type ButtonProps = ButtonLook &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    icon?: IconName
    /** Shows a spinner and stops further presses; the label stays readable. */
    busy?: boolean
  }

/** A button; `type` is "button" unless told otherwise. */
export function Button({ kind, wide, tall, icon, busy = false, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ ...(kind && { kind }), ...(wide && { wide }), ...(tall && { tall }) }, className)}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
    >
      {busy ? <Icon name="spinner" /> : icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  )
}
