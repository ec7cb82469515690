import type { ButtonHTMLAttributes } from 'react'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  icon: IconName
  /** Said by screen readers and shown on hover. */
  label: string
  quiet?: boolean
  size?: number
}

export function IconButton({ icon, label, quiet = false, size = 16, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames('button icon', quiet && 'quiet', className)}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} size={size} />
    </button>
  )
}
