import type { AnchorHTMLAttributes } from 'react'
import { formatHash } from '../../domain/routing/hashLocation.ts'

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** Path inside the application; may hold a query of its own. */
  to: string
  search?: URLSearchParams | Record<string, string>
}

/** A plain anchor: the browser's own fragment navigation does the rest (new tab, copy address, history). */
export function Link({ to, search, ...rest }: LinkProps) {
  return <a {...rest} href={formatHash(to, search === undefined ? undefined : new URLSearchParams(search))} />
}
