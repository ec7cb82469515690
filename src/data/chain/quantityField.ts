import * as v from '../schema/schema.ts'

/** A JSON-RPC quantity: `0x` and hexadecimal digits, as bigint. */
export const quantityField = v.transform(
  v.check(v.string(), (value) => /^0x[0-9a-fA-F]+$/.test(value), 'quantity'),
  (value): bigint => BigInt(value),
)
