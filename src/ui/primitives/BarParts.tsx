import { percentOf } from './percentOf.ts'
import { type Fill, Segment, type Tone } from './Segment.tsx'

export type BarPart = {
  value: bigint
  tone: Tone
  fill?: Fill
  /** Shown on hover. */
  title?: string
}

/** Parts of a bar, each starting where the one before ends. Stands inside a `.track`. */
export function BarParts({ parts, whole }: { parts: readonly BarPart[]; whole: bigint }) {
  return parts.map((part, index) => (
    <Segment
      key={index}
      tone={part.tone}
      {...(part.fill && { fill: part.fill })}
      {...(part.title && { title: part.title })}
      startPercent={percentOf(sumBefore(parts, index), whole)}
      widthPercent={percentOf(part.value, whole)}
    />
  ))
}

function sumBefore(parts: readonly BarPart[], index: number): bigint {
  return parts.slice(0, index).reduce((sum, part) => sum + part.value, 0n)
}
