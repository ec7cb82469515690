import { type IconName, iconPaths } from './iconPaths.ts'

export type IconProps = {
  name: IconName
  /** Pixels; 16 beside text. */
  size?: number
  /** Only for an icon that stands alone and is not inside a labelled control. */
  label?: string
}

export function Icon({ name, size = 16, label }: IconProps) {
  return (
    <svg
      className={name === 'spinner' ? 'spinner' : undefined}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
