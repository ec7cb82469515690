import { classNames } from './classNames.ts'

/** Colour roles of a bar's parts; classes in track.css. */
export type Tone =
  | 'main'
  | 'second'
  | 'third'
  | 'context'
  | 'axis'
  | 'for'
  | 'against'
  | 'abstain'
  | 'ink'
  | 'accent'
  | 'allowed'
  | 'denied'
  | 'pending'

/** Solid counts, hatch exists and does not count, outline was taken back. */
export type Fill = 'solid' | 'hatch' | 'outline'

export type SegmentProps = { tone: Tone; fill?: Fill; startPercent: number; widthPercent: number; title?: string }

/** One part of a `.track`. */
export function Segment({ tone, fill = 'solid', startPercent, widthPercent, title }: SegmentProps) {
  if (widthPercent <= 0) return null
  return (
    <span
      className={classNames('seg', `tone-${tone}`, fill !== 'solid' && fill)}
      style={{ left: `${startPercent}%`, width: `${widthPercent}%` }}
      title={title}
    />
  )
}
