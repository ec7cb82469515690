/** Runs an action once the page has nothing better to do; gives a function that takes it back. */
export function whenIdle(action: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = window.setTimeout(action, 1_500)
    return () => window.clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(action, { timeout: 5_000 })
  return () => window.cancelIdleCallback(handle)
}
