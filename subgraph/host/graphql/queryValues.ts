import type { ValueKind } from '../schema/SubgraphSchema.ts'
import { BigDecimal } from '../values/BigDecimal.ts'
import { bytesToHex, hexToBytes } from '../values/hex.ts'
import { Int8 } from '../values/Int8.ts'
import type { StoreValue } from '../values/StoreValue.ts'
import { Timestamp } from '../values/Timestamp.ts'
import { QueryError } from './QueryError.ts'

/** A value of the API's input as the store has it. @throws QueryError when it does not fit the field. */
export function parseQueryValue(kind: ValueKind, value: unknown): StoreValue {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map((item: unknown) => parseQueryValue(kind, item))
  try {
    return parseScalar(kind, value)
  } catch {
    throw new QueryError(`Failed to decode \`${kind}\` value: \`${JSON.stringify(value).slice(0, 200)}\``)
  }
}

function parseScalar(kind: ValueKind, value: unknown): StoreValue {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  switch (kind) {
    case 'String':
      return text
    case 'Boolean':
      return value === true
    case 'Int':
      return Number(value)
    case 'Bytes':
      return hexToBytes(text)
    case 'BigInt':
      return parseInteger(text)
    case 'BigDecimal':
      return BigDecimal.parse(text)
    case 'Int8':
      return new Int8(parseInteger(text))
    case 'Timestamp':
      return new Timestamp(parseInteger(text))
  }
}

function parseInteger(text: string): bigint {
  if (!/^[+-]?\d+$/.test(text)) throw new QueryError(`not an integer: ${text.slice(0, 100)}`)
  return BigInt(text.replace('+', ''))
}

/** The JSON form of a field's value. */
export function formatValue(value: StoreValue): unknown {
  if (Array.isArray(value)) return value.map((item) => formatScalar(item))
  return formatScalar(value)
}

export function formatScalar(value: StoreValue): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Uint8Array) return bytesToHex(value)
  if (value instanceof Int8) return value.value.toString()
  if (value instanceof Timestamp) return value.microseconds.toString()
  if (value instanceof BigDecimal) return value.rounded().toString()
  throw new QueryError('lists of lists cannot be shown')
}
