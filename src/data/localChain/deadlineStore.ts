import { useEffect } from 'react'
import { createStore } from '../store/createStore.ts'

/**
 * Moments that pages know of (the first second of voting, after a deadline, at an eta), by page, in Unix seconds: where a
 * local chain's clock can jump to.
 */
const store = createStore<ReadonlyMap<string, readonly bigint[]>>(new Map())

export const deadlineStore = { get: store.get, subscribe: store.subscribe }

/** A page says which moments matter while it is shown. `name` keeps pages apart. */
export function useDeadlines(name: string, timestamps: readonly bigint[]): void {
  const list = timestamps.join()
  useEffect(() => {
    store.update((known) => new Map(known).set(name, list === '' ? [] : list.split(',').map(BigInt)))
    return () =>
      store.update((known) => {
        const next = new Map(known)
        next.delete(name)
        return next
      })
  }, [name, list])
}
