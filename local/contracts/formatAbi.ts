import type { Abi } from 'viem'

/** JSON of an ABI with one item a line, so that a change of the surface reads as a change of lines. */
export function formatAbi(abi: Abi): string {
  return `[\n${abi.map((item) => `  ${JSON.stringify(withoutInternalTypes(item))}`).join(',\n')}\n]`
}

/** Neither viem nor graph-cli reads Solidity's own type names, and they are a third of the text. */
function withoutInternalTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutInternalTypes)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([key]) => key !== 'internalType')
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutInternalTypes(inner)]))
}
