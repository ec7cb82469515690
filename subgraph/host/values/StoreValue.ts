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

export type Entity = Map<string, StoreValue>
