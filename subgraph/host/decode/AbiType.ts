/** A parsed ABI type. `words` is the size of the static part in 32-byte words; `dynamic` types are reached by offset. */
export type AbiType =
  | { kind: 'address' | 'bool' | 'bytes' | 'string'; dynamic: boolean; words: number }
  | { kind: 'int' | 'uint'; bits: number; dynamic: false; words: 1 }
  | { kind: 'fixedBytes'; size: number; dynamic: false; words: 1 }
  | { kind: 'array'; item: AbiType; dynamic: true; words: 1 }
  | { kind: 'fixedArray'; item: AbiType; length: number; dynamic: boolean; words: number }
  | { kind: 'tuple'; items: AbiType[]; dynamic: boolean; words: number }

/** A parameter as written in a contract's JSON ABI. */
export interface AbiParameter {
  name: string
  type: string
  indexed?: boolean
  components?: AbiParameter[]
}
