/** 2026-07-20T00:00:00Z, the time of the local chain's first block. */
export const DEMO_START_SECONDS = 1_784_505_600
/** 2026-11-23T20:00:00Z: where the history stops and the present begins. */
export const DEMO_END_SECONDS = DEMO_START_SECONDS + 126 * 86_400 + 20 * 3_600
export const DAY_SECONDS = 86_400

const SLOT_SECONDS = 14_400

/**
 * Time of a slot: six a day, so that votes on several proposals share a block, each at an odd second of its four hours,
 * so that the record doesn't look like a timetable. Strictly rising with the slot.
 */
export function slotTime(slot: number): number {
  const spread = (Math.imul(slot + 17, 0x9e3779b1) >>> 0) % (SLOT_SECONDS - 600)
  return DEMO_START_SECONDS + slot * SLOT_SECONDS + 300 + spread
}

/** First slot whose time is at or after the given Unix time in seconds. */
export function slotAtOrAfter(timestampSeconds: number): number {
  let slot = Math.floor((timestampSeconds - DEMO_START_SECONDS) / SLOT_SECONDS)
  while (slotTime(slot) < timestampSeconds) slot += 1
  return slot
}

/** Unix time in seconds of the first slot at or after a day of the history, counted from 0; fractions allowed. */
export function momentOfDay(day: number): number {
  return slotTime(slotAtOrAfter(DEMO_START_SECONDS + Math.round(day * DAY_SECONDS)))
}

/** The next slot's time at or after a Unix time in seconds. */
export function momentAtOrAfter(timestampSeconds: number): number {
  return slotTime(slotAtOrAfter(timestampSeconds))
}
