import { QueryEngine } from '../../../../subgraph/host/graphql/QueryEngine.ts'
import { openStore, type StoreHarness } from '../../../unit/subgraph/host/store/storeHarness.ts'

export interface Answer {
  /** Undefined when the answer has no data at all. */
  data?: Record<string, unknown> | null
  errors: string[]
}

export interface World extends StoreHarness {
  ask: (query: string, variables?: Record<string, unknown>) => Answer
}

/** A store in memory with the API on it; `fill` writes its blocks. */
export function openWorld(schema: string, fill: (store: StoreHarness) => void): World {
  const store = openStore(schema)
  fill(store)
  const engine = new QueryEngine(store.database, store.schema, 'deployment')
  return {
    ...store,
    ask: (query, variables = {}) => {
      const { errors = [], ...rest } = JSON.parse(engine.run({ query, variables }).text) as Pick<Answer, 'data'> & {
        errors?: { message: string }[]
      }
      return { ...rest, errors: errors.map((error) => error.message) }
    },
  }
}
