import type { SchemaField } from '../schema/SubgraphSchema.ts'
import { decodeColumn, type SqlValue } from '../store/columnCodec.ts'
import { quote } from '../store/EntityTable.ts'
import { decodeOrderedBigInt } from '../store/orderedNumbers.ts'
import { formatValue } from './queryValues.ts'

/**
 * A column as a statement hands it over: bytes and numbers of any size as hexadecimal digits, since a string costs a
 * fraction of a Buffer, and a thousand rows have several thousand of them.
 * @param isStored the table's own rows, where what may not be null is not
 */
export function selectedColumn(alias: string, field: SchemaField, isStored: boolean): string {
  const column = `${alias}.${quote(field.name)}`
  if (field.isList || (field.kind !== 'Bytes' && field.kind !== 'BigInt')) return column
  // Of null, hex makes an empty text.
  return isStored && field.nonNull ? `hex(${column})` : `iif(${column} IS NULL, NULL, hex(${column}))`
}

/** SQL for an id that `selectedColumn` gave, as columns have it. */
export function selectedId(expression: string, kind: SchemaField['kind']): string {
  return kind === 'Bytes' ? `unhex(${expression})` : expression
}

/** Makes JSON of what `selectedColumn` gave, unless that is null. */
export function columnToJson(field: SchemaField): (value: SqlValue) => string {
  if (!field.isList) {
    if (field.kind === 'Bytes') return (value) => `"0x${(value as string).toLowerCase()}"`
    if (field.kind === 'BigInt') return (value) => `"${orderedBigIntText(value as string)}"`
    if (field.kind === 'String') return (value) => JSON.stringify(value)
  }
  return (value) => JSON.stringify(formatValue(decodeColumn(field, value)))
}

/** See `encodeOrderedBigInt`: a byte with sign and length, then the digits. */
function orderedBigIntText(hex: string): string {
  const digits = hex.length - 2
  // `8` begins the header of a small positive number, whose second digit is its length.
  if (!hex.startsWith('8')) return decodeOrderedBigInt(Buffer.from(hex, 'hex')).toString()
  if (digits === 0) return '0'
  // Up to 48 bits a number is exact.
  if (digits <= 12) return String(Number.parseInt(hex.slice(2), 16))
  return BigInt(`0x${hex.slice(2)}`).toString()
}
