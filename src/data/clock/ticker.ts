const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | null = null
let nowMilliseconds = 0

/** One timer for the page, a tick a second while anybody listens. */
export const ticker = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    if (timer === null) {
      nowMilliseconds = performance.now()
      timer = setInterval(tick, 1_000)
    }
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0 || timer === null) return
      clearInterval(timer)
      timer = null
    }
  },
  /** The reading at the last tick (monotonic, milliseconds); stable between ticks, as React asks of a snapshot. */
  now: (): number => nowMilliseconds,
}

function tick(): void {
  nowMilliseconds = performance.now()
  for (const listener of [...listeners]) listener()
}
