import type { ConnectionOverrides } from '../../domain/config/connectionOverrides.ts'
import { configStore } from './configStore.ts'
import { writeOverrides } from './overrideStorage.ts'

/** Puts the reader's endpoints in force and keeps them. All reads follow, as their keys name the endpoints. */
export function setOverrides(overrides: ConnectionOverrides): void {
  writeOverrides(overrides)
  configStore.set({ deployment: configStore.state().deployment, overrides })
}
