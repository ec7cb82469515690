import type { NamedValues } from './StoreValue.ts'
import { storeValuesEqual } from './storeValuesEqual.ts'

/** Whether both have equal values; one that is not there is null. */
export function sameValues(a: NamedValues, b: NamedValues): boolean {
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    if (!storeValuesEqual(a.get(name) ?? null, b.get(name) ?? null)) return false
  }
  return true
}
