import { useSyncExternalStore } from 'react'
import { type ConfigState, configStore } from './configStore.ts'

/** The deployment's settings, the reader's own, and what follows from both. */
export function useConfigState(): ConfigState {
  return useSyncExternalStore(configStore.subscribe, configStore.state, configStore.state)
}
