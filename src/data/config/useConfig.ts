import { useSyncExternalStore } from 'react'
import type { Config } from '../../domain/config/config.ts'
import { configStore } from './configStore.ts'

/** The settings in force, the reader's own endpoints included. */
export function useConfig(): Config {
  return useSyncExternalStore(configStore.subscribe, configStore.current, configStore.current)
}
