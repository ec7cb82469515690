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
  /** A rough size of the fields in memory, in bytes. */
  weight: number
  /** Whether every field that must have a value has one, and all values fit. */
  complete: boolean
}

/** `earlier` followed by `later`. Takes both over: nobody else may go on using them. */
export function mergeChanges(earlier: EntityChange | undefined, later: EntityChange): EntityChange {
  if (!earlier || later.kind !== 'update') return later
  if (earlier.kind === 'remove') return { ...later, kind: 'overwrite' }
  if (covers(later.fields, earlier.fields)) {
    earlier.fields = later.fields
    earlier.weight = later.weight
  } else {
    for (const [name, value] of later.fields) earlier.fields.set(name, value)
    earlier.weight += later.weight
  }
  earlier.complete ||= later.complete
  return earlier
}

/**
 * The entity after the change; null when there is none. Fields set to null are left out. It may be the change's own
 * fields, since mappings save entities whole: neither may be altered any more.
 */
export function applyChange(entity: Entity | null, change: EntityChange | undefined): Entity | null {
  if (!change) return entity
  const { kind, fields } = change
  if (kind === 'remove') return null
  if ((kind === 'overwrite' || entity === null || covers(fields, entity)) && !hasNull(fields)) return fields
  const result: Entity = new Map(kind === 'update' ? entity : null)
  for (const [name, value] of fields) {
    if (value === null) result.delete(name)
    else result.set(name, value)
  }
  return result
}

/** Whether nothing of `others` is left when `fields` are written over it. */
export function covers(fields: Entity, others: Entity): boolean {
  if (fields.size < others.size) return false
  for (const name of others.keys()) if (!fields.has(name)) return false
  return true
}

function hasNull(fields: Entity): boolean {
  for (const value of fields.values()) if (value === null) return true
  return false
}
