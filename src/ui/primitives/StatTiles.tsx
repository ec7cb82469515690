import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'

export type StatTilesProps = {
  /** Draws only the lines above and below. */
  inCard?: boolean
  /** Keeps the places of notes that have not been read yet, so that nothing below moves. */
  steady?: boolean
  children: ReactNode
}

/** Up to four figures in a row, two on a phone. */
export function StatTiles({ inCard = false, steady = false, children }: StatTilesProps) {
  return <dl className={classNames('tiles', inCard && 'in-card', steady && 'steady')}>{children}</dl>
}
