import { Link, type LinkProps } from '../router/Link.tsx'
import { type ButtonLook, buttonClass } from './buttonClass.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export type ButtonLinkProps = ButtonLook & LinkProps & { icon?: IconName }

/** A link inside the application that looks like a button: for going somewhere, not for doing something. */
export function ButtonLink({ kind, wide, tall, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link
      {...rest}
      className={buttonClass({ ...(kind && { kind }), ...(wide && { wide }), ...(tall && { tall }) }, className)}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </Link>
  )
}
