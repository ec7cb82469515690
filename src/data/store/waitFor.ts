import type { Store } from './createStore.ts'

/** The first value, the present one included, that `pick` makes something of. */
export function waitFor<T, R>(
  store: Pick<Store<T>, 'get' | 'subscribe'>,
  pick: (value: T) => R | undefined,
): Promise<R> {
  const now = pick(store.get())
  if (now !== undefined) return Promise.resolve(now)
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      const found = pick(store.get())
      if (found === undefined) return
      stop()
      resolve(found)
    })
  })
}
