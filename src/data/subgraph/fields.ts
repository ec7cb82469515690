import * as v from '../schema/schema.ts'
import type { Hex } from '../../domain/hex.ts'

/** BigInt, Int8 and Timestamp arrive as decimal strings, Int as a number: both become bigint. */
export const bigIntField = v.transform(
  v.check(
    v.unknown(),
    (value) => (typeof value === 'string' ? /^-?\d+$/.test(value) : Number.isSafeInteger(value)),
    'whole number',
  ) as v.Schema<string | number>,
  (value): bigint => BigInt(value),
)

/** Bytes of any length, in lower case. */
export const hexField = v.transform(
  v.check(v.string(), (value) => /^0x(?:[0-9a-fA-F]{2})*$/.test(value), 'bytes'),
  (value): Hex => value.toLowerCase() as Hex,
)

/** An account or contract: twenty bytes. Also the id of `Account { id }`. */
export const addressField = v.check(hexField, (value) => value.length === 42, 'address')

/** Int: small whole numbers such as counts and basis points. */
export const intField = v.check(v.number(), Number.isSafeInteger, 'whole number')
