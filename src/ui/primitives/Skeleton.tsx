import type { ReactNode } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { messages } from './messages.ts'

export type SkeletonProps = {
  /** Widths in percent, top to bottom: the shape of what will come. */
  lines?: readonly number[]
  /** Pixels a line. */
  lineHeight?: 10 | 14 | 20 | 30 | 36
  /** After two seconds: "3 of 7 calls". */
  progress?: ReactNode
}

/** Holds the place of content. Invisible for the first 200 ms, so that quick answers do not flicker. */
export function Skeleton({ lines = [38, 100, 62], lineHeight = 14, progress }: SkeletonProps) {
  const text = useMessages(messages)
  return (
    <div className="skeletons" role="status">
      <span className="visually-hidden">{text.loading}</span>
      {lines.map((width, index) => (
        <div key={index} className={`skeleton height-${lineHeight}`} style={{ width: `${width}%` }} />
      ))}
      {progress !== undefined && <p className="small muted">{progress}</p>}
    </div>
  )
}
