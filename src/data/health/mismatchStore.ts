import { createStore } from '../store/createStore.ts'

/** Figures of the indexer that differ from the contract's, by the row they are shown in. */
const store = createStore<ReadonlyMap<string, readonly string[]>>(new Map())

export const mismatchStore = {
  ...store,
  /** Says which figures of a row differ (names such as `forVotes`); an empty list takes the report back. */
  report: (row: string, figures: readonly string[]): void => {
    const known = store.get().get(row) ?? []
    if (known.join() === figures.join()) return
    const next = new Map(store.get())
    if (figures.length === 0) next.delete(row)
    else next.set(row, figures)
    store.set(next)
  },
}
