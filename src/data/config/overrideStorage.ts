import * as v from '../schema/schema.ts'
import { type ConnectionOverrides, NO_OVERRIDES } from '../../domain/config/connectionOverrides.ts'
import { rpcUrlsSchema, urlSchema } from './configSchema.ts'

const STORAGE_KEY = 'plenum.connections'

const overridesSchema = v.object({
  rpcUrls: v.nullable(rpcUrlsSchema),
  subgraphUrl: v.nullable(urlSchema),
})

/** The reader's own endpoints. What cannot be read or is not valid counts as none: the deployment's are used. */
export function readOverrides(): ConnectionOverrides {
  try {
    const kept = window.localStorage.getItem(STORAGE_KEY)
    const result = v.safeParse(overridesSchema, kept === null ? null : JSON.parse(kept))
    return result.success ? result.output : NO_OVERRIDES
  } catch {
    return NO_OVERRIDES
  }
}

export function writeOverrides(overrides: ConnectionOverrides): void {
  try {
    if (overrides.rpcUrls === null && overrides.subgraphUrl === null) window.localStorage.removeItem(STORAGE_KEY)
    else window.localStorage.setItem(STORAGE_KEY, JSON.stringify(overrides))
  } catch {
    // Storage is forbidden here: the choice holds for this visit.
  }
}
