/** Kinds of an Ethereum value, numbered as in graph-ts (`ethereum.ValueKind`). */
export const AbiKind = {
  address: 0,
  fixedBytes: 1,
  bytes: 2,
  int: 3,
  uint: 4,
  bool: 5,
  string: 6,
  fixedArray: 7,
  array: 8,
  tuple: 9,
} as const

export type AbiValue =
  | { kind: 0 | 1 | 2; value: Uint8Array }
  | { kind: 3 | 4; value: bigint }
  | { kind: 5; value: boolean }
  | { kind: 6; value: string }
  | { kind: 7 | 8 | 9; value: AbiValue[] }

export interface NamedAbiValue {
  name: string
  value: AbiValue
}
