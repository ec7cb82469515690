import * as v from 'valibot'
import type { Hex } from '../../domain/hex.ts'

/** BigInt, Int8 and Timestamp arrive as decimal strings, Int as a number: both become bigint. */
export const bigIntField = v.pipe(
  v.union([v.pipe(v.string(), v.regex(/^-?\d+$/)), v.pipe(v.number(), v.safeInteger())]),
  v.transform((value): bigint => BigInt(value)),
)

/** Bytes of any length, in lower case. */
export const hexField = v.pipe(
  v.string(),
  v.regex(/^0x(?:[0-9a-fA-F]{2})*$/),
  v.transform((value): Hex => value.toLowerCase() as Hex),
)

/** An account or contract: twenty bytes. Also the id of `Account { id }`. */
export const addressField = v.pipe(hexField, v.length(42))

/** Int: small whole numbers such as counts and basis points. */
export const intField = v.pipe(v.number(), v.safeInteger())
