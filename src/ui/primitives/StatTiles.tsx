import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'

/** Up to four figures in a row, two on a phone. `inCard` draws only the lines above and below. */
export function StatTiles({ inCard = false, children }: { inCard?: boolean; children: ReactNode }) {
  return <dl className={classNames('tiles', inCard && 'in-card')}>{children}</dl>
}
