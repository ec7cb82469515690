import type { AbiParameter } from './AbiType.ts'

/** `Transfer(indexed address,indexed address,uint256)`: the form a manifest names an event in. */
export function manifestEventSignature(name: string, inputs: readonly AbiParameter[]): string {
  return `${name}(${inputs.map((input) => (input.indexed ? 'indexed ' : '') + canonicalType(input)).join(',')})`
}

/** `Transfer(address,address,uint256)`: the form whose hash is topic 0 (and a function's selector). */
export function canonicalSignature(name: string, inputs: readonly AbiParameter[]): string {
  return `${name}(${inputs.map(canonicalType).join(',')})`
}

function canonicalType(parameter: AbiParameter): string {
  if (!parameter.type.startsWith('tuple')) return parameter.type
  return `(${(parameter.components ?? []).map(canonicalType).join(',')})${parameter.type.slice('tuple'.length)}`
}
