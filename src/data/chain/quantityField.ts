import * as v from 'valibot'

/** A JSON-RPC quantity: `0x` and hexadecimal digits, as bigint. */
export const quantityField = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]+$/),
  v.transform((value): bigint => BigInt(value)),
)
