import { announceHash } from './hashStore.ts'

/** Goes to a path inside the application, e.g. `/proposals/new?type=policy`. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  const url = `#${to}`
  if (options.replace === true) window.history.replaceState(null, '', url)
  else window.history.pushState(null, '', url)
  announceHash()
}
