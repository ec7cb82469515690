import { DeterministicError } from '../errors/DeterministicError.ts'
import type { EntityType, SchemaField, ValueKind } from '../schema/SubgraphSchema.ts'
import { BigDecimal } from '../values/BigDecimal.ts'
import { Int8 } from '../values/Int8.ts'
import type { Entity, StoreValue } from '../values/StoreValue.ts'
import { Timestamp } from '../values/Timestamp.ts'
import { entityIdText } from './entityId.ts'

/** True when every field that must have a value has one, and all values fit: `validateEntity` would find nothing then. */
export function isSound(type: EntityType, entity: Entity): boolean {
  for (const field of type.fields) {
    const value = entity.get(field.name)
    if (value === undefined || value === null) {
      if (field.nonNull && field.derivedFrom === null) return false
      if (value === null && field.derivedFrom !== null) return false
    } else if (field.derivedFrom !== null || !fits(field, value)) return false
  }
  return true
}

/** @throws DeterministicError for a value that does not fit its field, or a missing one. */
export function validateEntity(type: EntityType, id: StoreValue, entity: Entity): void {
  for (const field of type.fields) {
    const value = entity.get(field.name) ?? null
    if (field.derivedFrom !== null) {
      if (entity.has(field.name)) throw invalid(type, id, `field \`${field.name}\` is derived and cannot be set`)
    } else if (value === null) {
      if (field.nonNull) throw invalid(type, id, `missing value for non-nullable field \`${field.name}\``)
    } else if (!fits(field, value)) {
      throw invalid(
        type,
        id,
        `the value of field \`${field.name}\` must have type ${field.isList ? `[${field.kind}]` : field.kind}`,
      )
    }
  }
}

function fits(field: SchemaField, value: StoreValue): boolean {
  if (!field.isList) return valueKind(value) === field.kind
  return Array.isArray(value) && value.every((item) => item === null || valueKind(item) === field.kind)
}

/** Which kind a value is of; null for null and lists. */
export function valueKind(value: StoreValue): ValueKind | null {
  if (typeof value === 'string') return 'String'
  if (typeof value === 'number') return 'Int'
  if (typeof value === 'boolean') return 'Boolean'
  if (typeof value === 'bigint') return 'BigInt'
  if (value instanceof Uint8Array) return 'Bytes'
  if (value instanceof BigDecimal) return 'BigDecimal'
  if (value instanceof Int8) return 'Int8'
  if (value instanceof Timestamp) return 'Timestamp'
  return null
}

function invalid(type: EntityType, id: StoreValue, problem: string): DeterministicError {
  return new DeterministicError(`Entity ${type.name}[${entityIdText(id)}]: ${problem}`)
}
