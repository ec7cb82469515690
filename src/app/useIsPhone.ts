import { useSyncExternalStore } from 'react'

/** The same border as in the styles. */
const phone = () => window.matchMedia('(max-width: 47.99rem)')

function subscribe(listener: () => void): () => void {
  const query = phone()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the phone's bars are shown; only one set is mounted, so that menus and dialogs exist once. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => phone().matches,
    () => false,
  )
}
