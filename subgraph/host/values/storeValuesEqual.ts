import { BigDecimal } from './BigDecimal.ts'
import { bytesEqual } from './bytesEqual.ts'
import { Int8 } from './Int8.ts'
import type { StoreValue } from './StoreValue.ts'
import { Timestamp } from './Timestamp.ts'

export function storeValuesEqual(a: StoreValue, b: StoreValue): boolean {
  if (a === b) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (a instanceof Uint8Array) return b instanceof Uint8Array && bytesEqual(a, b)
  if (a instanceof BigDecimal) return b instanceof BigDecimal && a.equals(b)
  if (a instanceof Int8) return b instanceof Int8 && a.value === b.value
  if (a instanceof Timestamp) return b instanceof Timestamp && a.microseconds === b.microseconds
  if (!Array.isArray(b) || a.length !== b.length) return false
  return a.every((item, index) => storeValuesEqual(item, b[index] ?? null))
}
