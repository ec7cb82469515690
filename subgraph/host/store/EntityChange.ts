import type { Entity, StoreValue } from '../values/StoreValue.ts'
import type { EntityTable } from './EntityTable.ts'

/**
 * What is to become of an entity: `update` merges fields into what is there, `overwrite` starts from nothing (a removal
 * and a later save), `remove` ends it.
 */
export interface EntityChange {
  table: EntityTable
  id: StoreValue
  kind: 'update' | 'overwrite' | 'remove'
  fields: Entity
}

/** `earlier` followed by `later`. Takes both over: nobody else may go on using them. */
export function mergeChanges(earlier: EntityChange | undefined, later: EntityChange): EntityChange {
  if (!earlier || later.kind !== 'update') return later
  if (earlier.kind === 'remove') return { ...later, kind: 'overwrite' }
  for (const [name, value] of later.fields) earlier.fields.set(name, value)
  return earlier
}

/** The entity after the change; null when there is none. Fields set to null are left out. */
export function applyChange(entity: Entity | null, change: EntityChange | undefined): Entity | null {
  if (!change) return entity
  if (change.kind === 'remove') return null
  const result: Entity = new Map(change.kind === 'update' ? entity : null)
  for (const [name, value] of change.fields) {
    if (value === null) result.delete(name)
    else result.set(name, value)
  }
  return result
}
