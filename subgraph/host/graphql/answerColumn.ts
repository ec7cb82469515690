import type { SchemaField } from '../schema/SubgraphSchema.ts'
import { decodeColumn, decodeScalar, listItemToJson, type SqlValue } from '../store/columnCodec.ts'
import { decodeOrderedBigInt } from '../store/orderedNumbers.ts'
import { quote } from '../store/EntityTable.ts'
import { formatValue } from './queryValues.ts'

/**
 * A column as a statement hands it over: bytes as text, since a string costs a fraction of a Buffer, and a thousand rows
 * have several thousand of them.
 */
export function selectedColumn(alias: string, field: SchemaField): string {
  const column = `${alias}.${quote(field.name)}`
  if (field.isList) return column
  // Of null, hex makes an empty text.
  if (field.kind === 'Bytes') return `iif(${column} IS NULL, NULL, '0x' || lower(hex(${column})))`
  return field.kind === 'BigInt' ? `nullif(hex(${column}), '')` : column
}

/** The JSON form of a field's value, from what `selectedColumn` gave. */
export function formatColumn(field: SchemaField, value: SqlValue): unknown {
  if (value === null) return null
  if (!field.isList) {
    if (field.kind === 'Bytes' || field.kind === 'String') return value
    if (field.kind === 'BigInt') return formatOrderedBigInt(String(value))
  }
  return formatValue(decodeColumn(field, value))
}

/** The same for an id or a reference, as it goes into another statement's JSON. */
export function idToJson(kind: SchemaField['kind'], value: SqlValue): ReturnType<typeof listItemToJson> {
  if (value === null || typeof value === 'string') return value
  return listItemToJson(decodeScalar(kind, value))
}

/** See `encodeOrderedBigInt`: a byte with sign and length, then the digits. */
function formatOrderedBigInt(hex: string): string {
  const digits = hex.length - 2
  // Up to 48 bits a number is exact; `8` begins the header of a small positive number, whose second digit is its length.
  if (digits <= 12 && hex.startsWith('8')) return digits === 0 ? '0' : String(Number.parseInt(hex.slice(2), 16))
  return decodeOrderedBigInt(Buffer.from(hex, 'hex')).toString()
}
