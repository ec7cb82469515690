const listeners = new Set<() => void>()

export function subscribeToHash(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('hashchange', listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('hashchange', listener)
    window.removeEventListener('popstate', listener)
  }
}

export function currentHash(): string {
  return window.location.hash
}

/** pushState and replaceState raise no event, so subscribers are told here. */
export function announceHash(): void {
  for (const listener of listeners) listener()
}
