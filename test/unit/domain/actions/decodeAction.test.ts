import fc from 'fast-check'
import { encodeAbiParameters } from 'viem'
import { describe, expect, it } from 'vitest'
import type { AbiType, AbiValue } from '../../../../src/domain/actions/abi/AbiType.ts'
import { decodeArguments } from '../../../../src/domain/actions/abi/decodeArguments.ts'
import { encodeArguments } from '../../../../src/domain/actions/abi/encodeArguments.ts'
import { encodeCall } from '../../../../src/domain/actions/buildActions.ts'
import { decodeAction } from '../../../../src/domain/actions/decodeAction.ts'
import { describeAction } from '../../../../src/domain/actions/describeAction.ts'
import { KNOWN_FUNCTIONS, type KnownFunctionKey } from '../../../../src/domain/actions/knownFunctions.ts'
import type { Hex } from '../../../../src/domain/hex.ts'
import { sentenceText } from '../../../../src/domain/proposalText/sentenceText.ts'
import { addresses, context, contracts, dollar, targetOf, valuesOf } from './actionFixtures.ts'

const allTypes: AbiType[] = [
  'address',
  'bytes4',
  'uint8',
  'uint64',
  'uint256',
  'string',
  'address[]',
  'bytes4[]',
  'uint8[]',
]
const typedValues = fc
  .array(fc.constantFrom(...allTypes), { maxLength: 6 })
  .chain((types) => fc.tuple(fc.constant(types), fc.tuple(...types.map((type) => valuesOf(type)))))

const known = fc
  .constantFrom(...KNOWN_FUNCTIONS)
  .chain((entry) => fc.tuple(fc.constant(entry), fc.tuple(...entry.inputs.map(([, type]) => valuesOf(type)))))

const decode = (target: Hex, calldata: Hex, value = 0n) =>
  decodeAction({ target, value, calldata }, contracts, [dollar.address])

describe('ABI encoding', () => {
  it('gives the same bytes as viem', () => {
    fc.assert(
      fc.property(typedValues, ([types, values]) => {
        const expected = encodeAbiParameters(
          types.map((type) => ({ type })),
          // uint8 is a number there and a bigint here.
          values.map((value, index) => widen(types[index], value)),
        )
        expect(encodeArguments(types, values)).toBe(expected)
      }),
    )
  })

  it('comes back from decoding', () => {
    fc.assert(
      fc.property(typedValues, ([types, values]) => {
        expect(decodeArguments(types, encodeArguments(types, values))).toEqual(values)
      }),
    )
  })

  it('never throws on foreign data and only accepts what encodes to the same bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...allTypes), { maxLength: 4 }),
        fc.uint8Array({ maxLength: 300 }),
        (types, bytes) => {
          const data: Hex = `0x${Buffer.from(bytes).toString('hex')}`
          const values = decodeArguments(types, data)
          if (values !== null) expect(encodeArguments(types, values)).toBe(data)
        },
      ),
    )
  })
})

describe('decodeAction', () => {
  it('reads every known function back as it was written', () => {
    fc.assert(
      fc.property(known, ([entry, values]) => {
        const key = `${entry.contract}.${entry.name}` as KnownFunctionKey
        const action = decode(targetOf(entry), encodeCall(key, values))
        expect(action).toMatchObject({ kind: 'known', key })
        if (action.kind === 'known') expect([...action.arguments.values()]).toEqual(values)
      }),
    )
  })

  it('trusts the place, not the selector: the same data elsewhere is unknown', () => {
    fc.assert(
      fc.property(known, addresses, ([entry, values], elsewhere) => {
        const calldata = encodeCall(`${entry.contract}.${entry.name}` as KnownFunctionKey, values)
        expect(decode(elsewhere, calldata)).toMatchObject({ kind: 'unknown', contract: null, selector: entry.selector })
      }),
    )
  })

  it('shows data raw when a byte is missing, added or a coin is sent along', () => {
    fc.assert(
      fc.property(known, ([entry, values]) => {
        const calldata = encodeCall(`${entry.contract}.${entry.name}` as KnownFunctionKey, values)
        expect(decode(targetOf(entry), `${calldata}00`).kind).toBe('unknown')
        expect(decode(targetOf(entry), calldata.slice(0, -2) as Hex).kind).toBe('unknown')
        expect(decode(targetOf(entry), calldata, 1n).kind).toBe('unknown')
      }),
    )
  })
})

describe('describeAction', () => {
  it('says every known action in one closed sentence in both languages', () => {
    fc.assert(
      fc.property(known, ([entry, values]) => {
        const calldata = encodeCall(`${entry.contract}.${entry.name}` as KnownFunctionKey, values)
        const call = { target: targetOf(entry), value: 0n, calldata }
        expect(sentenceText(describeAction(call, context('en')).sentence)).toMatch(/^[A-Z][^]*\.$/)
        expect(sentenceText(describeAction(call, context('zh-Hans')).sentence)).toMatch(/[\u4e00-\u9fff][^]*。$/)
      }),
    )
  })

  it('names amount, class, epoch and recipient of a grant', () => {
    const calldata = encodeCall('epochAllocator.grant', [44n, 3n, 17n, 37_200_000n])
    const described = describeAction({ target: contracts.epochAllocator, value: 0n, calldata }, context('en'))
    expect(sentenceText(described.sentence)).toBe(
      'Grants 37,200\u00a0GPU-hours of H100 in epoch 44, to Basalt Interpretability.',
    )
    expect(described.callLabel).toBe('grant(44, 3, 17, 37200000)')
    const chinese = describeAction({ target: contracts.epochAllocator, value: 0n, calldata }, context('zh-Hans'))
    expect(sentenceText(chinese.sentence)).toBe(
      '在第 44 期向 Basalt Interpretability 分配 37,200\u00a0GPU 小时的 H100。',
    )
  })

  it('names amount and payee of payments', () => {
    const payee: Hex = '0xdf43000000000000000000000000000000ab33b3'
    const calldata = encodeCall('asset.transfer', [payee, 412_000_000_000n])
    expect(sentenceText(describeAction({ target: dollar.address, value: 0n, calldata }, context('en')).sentence)).toBe(
      'Sends 412,000\u00a0DUSD from the treasury to 0xdf43…33b3.',
    )
    const coins = describeAction({ target: payee, value: 15n * 10n ** 17n, calldata: '0x' }, context('en'))
    expect(sentenceText(coins.sentence)).toBe('Sends 1.5\u00a0ETH from the treasury to 0xdf43…33b3.')
  })
})

function widen(type: AbiType | undefined, value: AbiValue): unknown {
  if (type === 'uint8') return Number(value)
  if (type === 'uint8[]' && Array.isArray(value)) return value.map(Number)
  return value
}
