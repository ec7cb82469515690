import type { ReactNode } from 'react'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { openMessages } from './openMessages.ts'

/** The card of open decisions before they have been read: as high as a screen, so that what comes after stays below. */
export function OpenDecisionsPlace({ children }: { children?: ReactNode }) {
  const text = useMessages(openMessages)
  return (
    <Card span={8} className="tall">
      <CardHeader title={text.openDecisions} sentence={text.openSentence} />
      {children}
    </Card>
  )
}
