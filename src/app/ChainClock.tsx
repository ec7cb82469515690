import type { ReactNode } from 'react'
import { useChainTime } from '../data/clock/useChainTime.ts'
import { useBlockFollower } from '../data/health/useBlockFollower.ts'
import { ClockContext } from '../ui/clock/ClockContext.ts'

/** Follows the chain: gives components its time, and has what is on the screen read again when blocks come. */
export function ChainClock({ children }: { children: ReactNode }) {
  useBlockFollower()
  return <ClockContext value={useChainTime()}>{children}</ClockContext>
}
