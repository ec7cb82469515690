import type { ReactNode } from 'react'
import { safeLinkUrl } from '../../domain/text/safeLinkUrl.ts'
import { useMessages } from '../language/useMessages.ts'
import { Icon } from './Icon.tsx'
import { moreMessages } from './moreMessages.ts'

/** A link out of the application, marked as such. An address that could run code stays text. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  const text = useMessages(moreMessages)
  const url = safeLinkUrl(href)
  if (url === null) return <>{children}</>
  return (
    <a className="external" href={url} target="_blank" rel="noopener noreferrer nofollow" title={url}>
      {children}
      <Icon name="external" size={13} label={text.external} />
    </a>
  )
}
