import type { ReactNode } from 'react'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { ButtonLink } from '../../../ui/primitives/ButtonLink.tsx'
import { PageHead } from '../../../ui/primitives/PageHead.tsx'
import { overviewMessages } from './overviewMessages.ts'

export type OverviewHeadingProps = {
  /** How many decisions wait, once that is known. */
  finding?: string
  /** How long the epoch runs, once that is known: its place is kept. */
  epoch?: ReactNode
}

export function OverviewHeading({ finding, epoch }: OverviewHeadingProps) {
  const text = useMessages(overviewMessages)
  return (
    <PageHead
      title={finding ?? text.title}
      documentTitle={text.title}
      lead={
        <>
          {text.lead} <span className="lead-line">{epoch}</span>
        </>
      }
      actions={
        <ButtonLink kind="primary" icon="plus" to="/proposals/new">
          {text.newProposal}
        </ButtonLink>
      }
    />
  )
}
