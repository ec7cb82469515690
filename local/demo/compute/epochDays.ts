import type { DemoSettings } from '../DemoInput.ts'
import { DAY_SECONDS, DEMO_START_SECONDS } from '../time/demoClock.ts'

/** Day of the history, counted from 0, on which an epoch's commitments freeze. */
export function freezeDay(epoch: number, { genesis, epochLength, lead }: DemoSettings): number {
  return (genesis + epoch * epochLength - lead - DEMO_START_SECONDS) / DAY_SECONDS
}
