import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'

export type CardSpan = 3 | 4 | 5 | 6 | 7 | 8 | 12

export type CardProps = {
  /** Columns of the twelve when it stands in a `.grid`. */
  span?: CardSpan
  /** Id of the heading that names this section, when it has a `CardHeader` with an id. */
  labelledBy?: string
  busy?: boolean
  className?: string
  children: ReactNode
}

/** A surface with one subject. Order inside: CardHeader, CardBody, Provenance. */
export function Card({ span, labelledBy, busy, className, children }: CardProps) {
  return (
    <section
      className={classNames('card', span !== undefined && span !== 12 && `c${span}`, className)}
      aria-labelledby={labelledBy}
      aria-busy={busy}
    >
      {children}
    </section>
  )
}
