import type { ReactNode } from 'react'

/** The padded part of a card; `flush` lets a table or rows reach its edges. */
export function CardBody({ flush = false, children }: { flush?: boolean; children: ReactNode }) {
  return <div className={flush ? 'flush' : 'body'}>{children}</div>
}
