/**
 * Goes on in a task of its own. Handing a request to the browser takes a slow phone some 20 ms: several of them at once, as
 * when a page opens, would hold up what the reader does.
 */
export function ownTask(): Promise<void> {
  // Not in Safari yet.
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}
