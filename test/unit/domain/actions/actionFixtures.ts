import fc from 'fast-check'
import { type ActionContext, NO_NAMES } from '../../../../src/domain/actions/ActionContext.ts'
import type { AbiType, AbiValue } from '../../../../src/domain/actions/abi/AbiType.ts'
import type { KnownFunction } from '../../../../src/domain/actions/knownFunctions.ts'
import type { Hex } from '../../../../src/domain/hex.ts'

const address = (digit: string): Hex => `0x${digit.repeat(40)}`

export const contracts = {
  governor: address('1'),
  treasury: address('2'),
  council: address('3'),
  classifier: address('4'),
  token: address('5'),
  computeRegistry: address('6'),
  epochAllocator: address('7'),
  policyRegistry: address('8'),
  leaseManager: address('b'),
}
export const dollar = { address: address('9'), symbol: 'DUSD', decimals: 6 }

export const context = (language: 'en' | 'zh-Hans'): ActionContext => ({
  language,
  contracts,
  assets: [dollar],
  token: { address: contracts.token, symbol: 'PLEN', decimals: 18 },
  nativeCurrency: { symbol: 'ETH', decimals: 18 },
  names: {
    ...NO_NAMES,
    gpuClass: (id) => (id === 3n ? 'H100' : null),
    recipient: (id) => (id === 17n ? 'Basalt Interpretability' : null),
  },
})

export const targetOf = (known: KnownFunction): Hex =>
  known.contract === 'asset' ? dollar.address : contracts[known.contract]

export const addresses: fc.Arbitrary<Hex> = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes): Hex => `0x${Buffer.from(bytes).toString('hex')}`)

const words = (type: string): fc.Arbitrary<bigint | string> => {
  if (type === 'address') return addresses
  if (type === 'bytes4') {
    return fc.uint8Array({ minLength: 4, maxLength: 4 }).map((bytes): Hex => `0x${Buffer.from(bytes).toString('hex')}`)
  }
  // Dates that a JavaScript date can't hold are refused by the contracts.
  return fc.bigInt({ min: 0n, max: (1n << BigInt(Math.min(Number(type.slice(4)), 40))) - 1n })
}

/** Any value that a type can hold. */
export function valuesOf(type: AbiType): fc.Arbitrary<AbiValue> {
  if (type === 'string') return fc.string({ unit: 'binary', maxLength: 80 })
  if (type.endsWith('[]')) return fc.array(words(type.slice(0, -2)), { maxLength: 5 })
  return words(type)
}
