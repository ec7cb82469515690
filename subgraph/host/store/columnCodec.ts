import { DeterministicError } from '../errors/DeterministicError.ts'
import type { SchemaField, ValueKind } from '../schema/SubgraphSchema.ts'
import { BigDecimal } from '../values/BigDecimal.ts'
import { bytesToHex, hexToBytes } from '../values/hex.ts'
import { Int8 } from '../values/Int8.ts'
import type { StoreValue } from '../values/StoreValue.ts'
import { Timestamp } from '../values/Timestamp.ts'
import {
  decodeOrderedBigInt,
  decodeOrderedDecimal,
  encodeOrderedBigInt,
  encodeOrderedDecimal,
} from './orderedNumbers.ts'

/** What SQLite holds: text, integers, or bytes whose order is the values' order. Lists are JSON text. */
export type SqlValue = null | string | number | bigint | Uint8Array

export function encodeColumn(field: SchemaField, value: StoreValue | undefined): SqlValue {
  if (value === null || value === undefined) return null
  if (!field.isList) return encodeScalar(value)
  if (!Array.isArray(value)) throw new DeterministicError(`field ${field.name} must be a list`)
  return JSON.stringify(value.map(listItemToJson))
}

export function decodeColumn(field: SchemaField, value: SqlValue): StoreValue {
  if (value === null) return null
  if (!field.isList) return decodeScalar(field.kind, value)
  return (JSON.parse(String(value)) as (string | number | boolean | null)[]).map((item) =>
    jsonToListItem(field.kind, item),
  )
}

export function encodeScalar(value: StoreValue): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'bigint') return encodeOrderedBigInt(value)
  if (value instanceof Uint8Array) return value
  if (value instanceof BigDecimal) return encodeOrderedDecimal(value)
  if (value instanceof Int8) return value.value
  if (value instanceof Timestamp) return value.microseconds
  throw new DeterministicError('a list cannot be stored in a scalar field')
}

function decodeScalar(kind: ValueKind, value: SqlValue): StoreValue {
  if (value === null) return null
  switch (kind) {
    case 'String':
      return String(value)
    case 'Int':
      return Number(value)
    case 'Boolean':
      return Number(value) !== 0
    case 'Bytes':
      return value
    case 'BigInt':
      return decodeOrderedBigInt(value as Uint8Array)
    case 'BigDecimal':
      return decodeOrderedDecimal(value as Uint8Array)
    case 'Int8':
      return new Int8(BigInt(value as number | bigint))
    case 'Timestamp':
      return new Timestamp(BigInt(value as number | bigint))
  }
}

/** The form of a value inside a list column; equal values have equal JSON. */
export function listItemToJson(value: StoreValue): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Uint8Array) return bytesToHex(value)
  if (value instanceof BigDecimal) return value.toString()
  if (value instanceof Int8) return value.value.toString()
  if (value instanceof Timestamp) return value.microseconds.toString()
  throw new DeterministicError('lists of lists cannot be stored')
}

function jsonToListItem(kind: ValueKind, item: string | number | boolean | null): StoreValue {
  if (item === null || typeof item === 'boolean' || kind === 'String' || kind === 'Int') return item
  const text = String(item)
  switch (kind) {
    case 'Bytes':
      return hexToBytes(text)
    case 'BigInt':
      return BigInt(text)
    case 'BigDecimal':
      return BigDecimal.parse(text)
    case 'Int8':
      return new Int8(BigInt(text))
    case 'Timestamp':
      return new Timestamp(BigInt(text))
    default:
      return item
  }
}
