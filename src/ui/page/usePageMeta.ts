import { useEffect, useSyncExternalStore } from 'react'

export type PageMeta = { title: string; crumb: string }

const EMPTY: PageMeta = { title: '', crumb: '' }
const listeners = new Set<() => void>()
let current = EMPTY

function publish(meta: PageMeta): void {
  current = meta
  document.title = meta.title === '' ? 'Plenum' : `${meta.title} · Plenum`
  for (const listener of listeners) listener()
}

/** Names the page: the document's title, and the last part of the breadcrumb when it differs from it. */
export function usePageMeta(title: string, crumb: string = title): void {
  useEffect(() => {
    publish({ title, crumb })
  }, [title, crumb])
  useEffect(() => () => publish(EMPTY), [])
}

/** For the top bar. */
export function useCurrentPageMeta(): PageMeta {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
    () => EMPTY,
  )
}
