import type { BigDecimal } from './BigDecimal.ts'
import type { Int8 } from './Int8.ts'
import type { Timestamp } from './Timestamp.ts'

/**
 * A field's value. The JavaScript type says the schema type: string = String, number = Int, boolean = Boolean,
 * bigint = BigInt, Uint8Array = Bytes, and the classes of this folder.
 */
export type StoreValue =
  | null
  | string
  | number
  | boolean
  | bigint
  | Uint8Array
  | BigDecimal
  | Int8
  | Timestamp
  | StoreValue[]

/** Values by name, as the context of a data source has them. */
export type NamedValues = Map<string, StoreValue>

/**
 * Values of an entity by the place of their fields in its type (`SchemaField.place`). In a change undefined stands for
 * what it leaves alone, and null for what it takes away; of an entity both say that there is no value.
 */
export type Fields = (StoreValue | undefined)[]
