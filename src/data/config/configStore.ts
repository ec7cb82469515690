import { applyOverrides } from '../../domain/config/applyOverrides.ts'
import type { Config } from '../../domain/config/config.ts'
import type { ConnectionOverrides } from '../../domain/config/connectionOverrides.ts'
import { createStore } from '../store/createStore.ts'

export type ConfigState = {
  readonly deployment: Config
  readonly overrides: ConnectionOverrides
  readonly inForce: Config
}

const store = createStore<ConfigState | null>(null)

function state(): ConfigState {
  const current = store.get()
  if (current === null) throw new Error('The settings are read before anything else: await loadConfig() first')
  return current
}

/** The settings of this visit: set once at start, changed only by the settings page. */
export const configStore = {
  subscribe: store.subscribe,
  state,
  current: (): Config => state().inForce,
  set: ({ deployment, overrides }: Omit<ConfigState, 'inForce'>): void => {
    store.set({ deployment, overrides, inForce: applyOverrides(deployment, overrides) })
  },
}
