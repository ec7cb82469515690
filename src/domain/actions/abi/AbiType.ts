/** The types that the governed functions take. A static struct is written out field by field: its encoding is the same. */
export type AbiType = 'address' | 'bytes4' | `uint${number}` | 'string' | AbiArrayType
export type AbiArrayType = 'address[]' | 'bytes4[]' | 'uint8[]'

/** Integers are bigint; addresses and bytes lower-case hex. */
export type AbiValue = bigint | string | readonly (bigint | string)[]

export const isArrayType = (type: AbiType): type is AbiArrayType => type.endsWith('[]')
export const isDynamicType = (type: AbiType): boolean => type === 'string' || isArrayType(type)
