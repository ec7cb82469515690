import { DeterministicError } from '../errors/DeterministicError.ts'
import type { EntityType, SchemaField, ValueKind } from '../schema/SubgraphSchema.ts'
import { BigDecimal } from '../values/BigDecimal.ts'
import { Int8 } from '../values/Int8.ts'
import type { Fields, StoreValue } from '../values/StoreValue.ts'
import { Timestamp } from '../values/Timestamp.ts'
import { entityIdText } from './entityId.ts'

/** True when every field that must have a value has one, and all values fit: `validateEntity` would find nothing then. */
export function isSound(type: EntityType, fields: Fields): boolean {
  for (const field of type.fields) {
    const value = fields[field.place]
    if (value === undefined || value === null) {
      if (field.nonNull && field.derivedFrom === null) return false
    } else if (field.derivedFrom !== null || !fits(field, value)) return false
  }
  return true
}

/** @throws DeterministicError for a value that does not fit its field, or a missing one. */
export function validateEntity(type: EntityType, id: StoreValue, fields: Fields): void {
  for (const field of type.fields) {
    const value = fields[field.place] ?? null
    if (field.derivedFrom !== null) {
      if (value !== null) throw invalid(type, id, `field \`${field.name}\` is derived and cannot be set`)
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

function fits({ kind, isList }: SchemaField, value: StoreValue): boolean {
  if (!isList) return isOfKind(value, kind)
  return Array.isArray(value) && value.every((item) => item === null || isOfKind(item, kind))
}

function isOfKind(value: StoreValue, kind: ValueKind): boolean {
  switch (kind) {
    case 'String':
      return typeof value === 'string'
    case 'Int':
      return typeof value === 'number'
    case 'Boolean':
      return typeof value === 'boolean'
    case 'BigInt':
      return typeof value === 'bigint'
    case 'Bytes':
      return value instanceof Uint8Array
    case 'BigDecimal':
      return value instanceof BigDecimal
    case 'Int8':
      return value instanceof Int8
    case 'Timestamp':
      return value instanceof Timestamp
  }
}

const KINDS: readonly ValueKind[] = ['String', 'Int', 'Boolean', 'BigInt', 'Bytes', 'BigDecimal', 'Int8', 'Timestamp']

/** Which kind a value is of; null for null and lists. */
export function valueKind(value: StoreValue): ValueKind | null {
  return KINDS.find((kind) => isOfKind(value, kind)) ?? null
}

function invalid(type: EntityType, id: StoreValue, problem: string): DeterministicError {
  return new DeterministicError(`Entity ${type.name}[${entityIdText(id)}]: ${problem}`)
}
