const PATIENCE_MILLISECONDS = 200

/**
 * Resolves once the browser has painted something: on a quick machine all would arrive before that, and starting would hold
 * the first paint up. A tab in the background paints nothing, so it is not waited for long.
 */
export function framePainted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MILLISECONDS)
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true })
  })
}
