import fc from 'fast-check'
import { type AbiParameter, bytesToHex, encodeAbiParameters, getAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import { AbiKind, type AbiValue } from '../../../../../subgraph/host/decode/AbiValue.ts'
import { decodeAbi } from '../../../../../subgraph/host/decode/decodeAbi.ts'
import { encodeAbi } from '../../../../../subgraph/host/decode/encodeAbi.ts'
import { parseAbiType } from '../../../../../subgraph/host/decode/parseAbiType.ts'
import { parseTypeSignature } from '../../../../../subgraph/host/decode/parseTypeSignature.ts'

interface Sample {
  parameter: AbiParameter & { components?: AbiParameter[] }
  value: unknown
}

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((value) => bytesToHex(value))
const typed = (type: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Sample> =>
  value.map((item) => ({ parameter: { name: 'x', type }, value: item }))

const elementary: fc.Arbitrary<Sample> = fc.oneof(
  typed('uint256', fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })),
  typed('int128', fc.bigInt({ min: -(2n ** 127n), max: 2n ** 127n - 1n })),
  typed('bool', fc.boolean()),
  typed('string', fc.string({ unit: 'grapheme', maxLength: 70 })),
  typed(
    'bytes',
    fc.uint8Array({ maxLength: 70 }).map((value) => bytesToHex(value)),
  ),
  typed('bytes4', bytes(4)),
  typed('bytes32', bytes(32)),
  typed(
    'address',
    bytes(20).map((value) => getAddress(value)),
  ),
)

const samples: fc.Arbitrary<Sample> = fc.letrec<{ any: Sample }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    elementary,
    fc.tuple(tie('any'), fc.integer({ min: 0, max: 3 })).map(([{ parameter, value }, count]) => ({
      parameter: { ...parameter, type: `${parameter.type}[]` },
      value: new Array<unknown>(count).fill(value),
    })),
    tie('any').map(({ parameter, value }) => ({
      parameter: { ...parameter, type: `${parameter.type}[2]` },
      value: [value, value],
    })),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((items) => ({
      parameter: {
        name: 'x',
        type: 'tuple',
        components: items.map(({ parameter }, index) => ({ ...parameter, name: `f${index}` })),
      },
      value: Object.fromEntries(items.map(({ value }, index) => [`f${index}`, value])),
    })),
  ),
})).any

function plain(value: AbiValue): unknown {
  switch (value.kind) {
    case AbiKind.address:
    case AbiKind.fixedBytes:
    case AbiKind.bytes:
      return bytesToHex(value.value)
    case AbiKind.array:
    case AbiKind.fixedArray:
    case AbiKind.tuple:
      return value.value.map(plain)
    default:
      return value.value
  }
}

function expected(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expected)
  if (typeof value === 'object' && value !== null) return Object.values(value).map(expected)
  return typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value) ? value.toLowerCase() : value
}

function signature(parameter: AbiParameter & { components?: AbiParameter[] }): string {
  if (!parameter.type.startsWith('tuple')) return parameter.type
  return `(${(parameter.components ?? []).map((component) => signature(component as Sample['parameter'])).join(',')})${parameter.type.slice(5)}`
}

describe('ABI coding', () => {
  it('decodes what viem encodes, for any types', () => {
    fc.assert(
      fc.property(fc.array(samples, { minLength: 1, maxLength: 4 }), (items) => {
        const parameters = items.map((item) => item.parameter)
        const data = encodeAbiParameters(
          parameters,
          items.map((item) => item.value),
        )
        const decoded = decodeAbi(
          parameters.map((parameter) => parseAbiType(parameter as never)),
          Buffer.from(data.slice(2), 'hex'),
        )
        expect(decoded.map(plain)).toEqual(items.map((item) => expected(item.value)))
      }),
      { numRuns: 300 },
    )
  })

  it('encodes as viem does, and reads a type written without names', () => {
    fc.assert(
      fc.property(samples, ({ parameter, value }) => {
        const data = Buffer.from(encodeAbiParameters([parameter], [value]).slice(2), 'hex')
        const type = parseTypeSignature(signature(parameter))
        expect(encodeAbi(decodeAbi([type], data)).toString('hex')).toBe(data.toString('hex'))
      }),
      { numRuns: 300 },
    )
  })

  it('refuses cut off and forged data instead of reading past it', () => {
    const types = [parseAbiType({ type: 'uint256[]' }), parseAbiType({ type: 'string' })]
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
        try {
          decodeAbi(types, data)
        } catch (error) {
          expect((error as Error).name).toBe('DeterministicError')
        }
      }),
    )
    expect(() => parseTypeSignature('(uint256')).toThrow('invalid ABI type signature')
    expect(() => parseTypeSignature('uint7')).toThrow('unknown ABI type')
  })
})
