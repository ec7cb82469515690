import type { Fields, StoreValue } from '../values/StoreValue.ts'
import type { EntityTable } from './EntityTable.ts'

/**
 * What is to become of an entity: `update` merges fields into what is there, `overwrite` starts from nothing (a removal
 * and a later save), `remove` ends it.
 */
export interface EntityChange {
  table: EntityTable
  id: StoreValue
  kind: 'update' | 'overwrite' | 'remove'
  fields: Fields
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
    writeOver(earlier.fields, later.fields)
    earlier.weight += later.weight
  }
  earlier.complete ||= later.complete
  return earlier
}

/**
 * The entity after the change; null when there is none. It may be the change's own fields, since mappings save entities
 * whole: neither may be altered any more.
 */
export function applyChange(entity: Fields | null, change: EntityChange | undefined): Fields | null {
  if (!change) return entity
  const { kind, fields } = change
  if (kind === 'remove') return null
  if (kind === 'overwrite' || entity === null || hasAllOf(fields, entity)) return fields
  const result = entity.slice()
  writeOver(result, fields)
  return result
}

/** Whether nothing of the change `others` is left when `fields` are written over it. */
export function covers(fields: Fields, others: Fields): boolean {
  for (let place = 0; place < others.length; place++)
    if (fields[place] === undefined && others[place] !== undefined) return false
  return true
}

/** Whether `fields` say something of each value that the entity has. */
function hasAllOf(fields: Fields, entity: Fields): boolean {
  for (let place = 0; place < entity.length; place++) {
    const value = entity[place]
    if (fields[place] === undefined && value !== undefined && value !== null) return false
  }
  return true
}

function writeOver(target: Fields, fields: Fields): void {
  for (let place = 0; place < fields.length; place++) {
    const value = fields[place]
    if (value !== undefined) target[place] = value
  }
}
