import type { Entity } from './StoreValue.ts'
import { storeValuesEqual } from './storeValuesEqual.ts'

/** Whether two entities have equal fields; one that is not there is null. */
export function sameEntity(a: Entity, b: Entity): boolean {
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    if (!storeValuesEqual(a.get(name) ?? null, b.get(name) ?? null)) return false
  }
  return true
}
