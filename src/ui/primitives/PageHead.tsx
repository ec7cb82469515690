import type { ReactNode } from 'react'
import { usePageMeta } from '../page/usePageMeta.ts'

export type PageHeadProps = {
  /** The finding in one sentence, made from the data. */
  title: ReactNode
  /** Plain text for the browser's tab. */
  documentTitle: string
  /** Last part of the breadcrumb; default: `documentTitle`. */
  crumb?: string
  lead?: ReactNode
  /** Chips above the title. */
  chips?: ReactNode
  /** Big mark at the left of the title. */
  mark?: ReactNode
  actions?: ReactNode
}

export function PageHead({ title, documentTitle, crumb, lead, chips, mark, actions }: PageHeadProps) {
  usePageMeta(documentTitle, crumb ?? documentTitle)
  const words = (
    <div>
      <h1>{title}</h1>
      {lead !== undefined && <div className="lead">{lead}</div>}
    </div>
  )
  return (
    <div>
      {chips !== undefined && <div className="row page-chips">{chips}</div>}
      <div className="page-head">
        {mark === undefined ? (
          words
        ) : (
          <div className="page-subject">
            {mark}
            {words}
          </div>
        )}
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
    </div>
  )
}
