import { classNames } from './classNames.ts'
import type { Fill, Tone } from './Segment.tsx'

/** The key of a legend entry; `line` is the mark of a limit, `dash` of a reference. */
export function Swatch({ tone = 'ink', fill = 'solid' }: { tone?: Tone; fill?: Fill | 'line' | 'dash' }) {
  return <i aria-hidden="true" className={classNames('swatch', `tone-${tone}`, fill !== 'solid' && fill)} />
}
