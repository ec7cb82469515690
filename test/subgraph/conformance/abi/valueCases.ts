import { expect } from 'vitest'
import { AbiKind, type AbiValue } from '../../../../subgraph/host/decode/AbiValue.ts'
import { BigDecimal } from '../../../../subgraph/host/values/BigDecimal.ts'
import { Int8 } from '../../../../subgraph/host/values/Int8.ts'
import type { StoreValue } from '../../../../subgraph/host/values/StoreValue.ts'
import { storeValuesEqual } from '../../../../subgraph/host/values/storeValuesEqual.ts'
import { Timestamp } from '../../../../subgraph/host/values/Timestamp.ts'
import { AscTypeId } from '../../../../subgraph/host/wasm/ascTypeIds.ts'
import { writeBigDecimal, writeBigInt } from '../../../../subgraph/host/wasm/bigIntCodec.ts'
import { readEthereumValue, writeEthereumValue } from '../../../../subgraph/host/wasm/ethereumValueCodec.ts'
import { readStoreValue, writeStoreValue } from '../../../../subgraph/host/wasm/storeValueCodec.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'
import type { Probe } from './openProbe.ts'
import { probeCase } from './probeCase.ts'

const ABI = 'runtime/test/src/test/abi.rs'

/** An Ethereum value goes into the mapping, is taken apart there, put together again, and comes back. */
function roundTrip(says: string, value: AbiValue, take: string, make: string): ConformanceCase {
  return probeCase(`${ABI} abi_ethabi_token_identity_v0_0_5`, says, (probe) => {
    const inside = probe.call(take, writeEthereumValue(probe.memory, value))
    expect(readEthereumValue(probe.memory, probe.call(make, inside))).toEqual(value)
  })
}

const address: AbiValue = { kind: AbiKind.address, value: Uint8Array.of(1, ...new Uint8Array(18), 1) }
const bytes: AbiValue = { kind: AbiKind.bytes, value: Uint8Array.of(42, 45, 7, 245, 45) }
const text: AbiValue = { kind: AbiKind.string, value: '漢字Go🇧🇷' }
const yes: AbiValue = { kind: AbiKind.bool, value: true }
const wide = 256n + (453_452_345n << 64n) + (42n << 192n)

/** A store value as the mapping makes it. */
function made(
  says: string,
  name: string,
  parameters: (probe: Probe) => (number | bigint)[],
  expected: StoreValue,
): ConformanceCase {
  return probeCase(`${ABI} abi_store_value_v0_0_5`, says, (probe) => {
    const value = readStoreValue(probe.memory, probe.call(name, ...parameters(probe)))
    expect(storeValuesEqual(value, expected)).toBe(true)
  })
}

/** Text, lists, bytes and values across the border of the mapping's memory. */
export const valueCases: ConformanceCase[] = [
  probeCase(`${ABI} abi_array_v0_0_5`, 'a list of texts grows in the mapping', (probe) => {
    const items = ['1', '2', '3', '4'].map((item) => probe.text(item))
    const list = probe.call('withFive', probe.memory.newArray(AscTypeId.arrayString, items))
    expect(probe.memory.readArray(list).map((item) => probe.readText(item))).toEqual(['1', '2', '3', '4', '5'])
  }),
  probeCase(`${ABI} abi_subarray_v0_0_5`, 'a part of a byte array is just that part', (probe) => {
    const part = probe.call('thirdQuarter', probe.memory.newUint8Array(Uint8Array.of(1, 2, 3, 4)))
    expect([...probe.memory.readBytes(part)]).toEqual([3])
  }),
  probeCase(`${ABI} abi_bytes_and_fixed_bytes_v0_0_5`, 'bytes are joined', (probe) => {
    const [one, two] = [Uint8Array.of(42, 45, 7, 245, 45), Uint8Array.of(3, 12, 0, 1, 255)]
    const joined = probe.call('joined', probe.memory.newUint8Array(one), probe.memory.newUint8Array(two))
    expect(probe.memory.readBytes(joined)).toEqual(Uint8Array.of(...one, ...two))
  }),
  probeCase(`${ABI} abi_h160_v0_0_5`, 'an address is 20 bytes', (probe) => {
    const raised = probe.call('bothEndsRaised', probe.memory.newUint8Array(Buffer.alloc(20)))
    expect(probe.memory.readHex(raised)).toBe(`0x01${'00'.repeat(18)}01`)
  }),
  probeCase(`${ABI} string_v0_0_5`, 'text keeps spaces, ideographs and flags', (probe) => {
    const original = '    漢字Double_Me🇧🇷  '
    expect(probe.readText(probe.call('textTwice', probe.text(original)))).toBe(original.repeat(2))
  }),
  roundTrip('an address', address, 'addressOf', 'fromAddress'),
  roundTrip('bytes', bytes, 'bytesOf', 'fromBytes'),
  roundTrip('fixed bytes', { kind: AbiKind.fixedBytes, value: Uint8Array.of(1, 2, 3, 4) }, 'bytesOf', 'fromFixedBytes'),
  roundTrip('a signed number', { kind: AbiKind.int, value: -wide }, 'bigIntOf', 'fromSigned'),
  roundTrip('an unsigned number', { kind: AbiKind.uint, value: wide }, 'bigIntOf', 'fromUnsigned'),
  roundTrip('a boolean', yes, 'booleanOf', 'fromBoolean'),
  roundTrip('text', text, 'textOf', 'fromText'),
  roundTrip(
    'a list in a list',
    { kind: AbiKind.array, value: [text, { kind: AbiKind.array, value: [address, bytes, yes] }] },
    'arrayOf',
    'fromArray',
  ),
  probeCase(`${ABI} abi_ethabi_token_identity_v0_0_5`, 'a tuple', (probe) => {
    const list: AbiValue = { kind: AbiKind.array, value: [text, address] }
    const inside = probe.call('arrayOf', writeEthereumValue(probe.memory, list))
    expect(readEthereumValue(probe.memory, probe.call('fromTuple', inside))).toEqual({ ...list, kind: AbiKind.tuple })
  }),
  made('null', 'nullValue', () => [], null),
  made('text', 'textValue', (probe) => [probe.text('some string')], 'some string'),
  made('the least integer', 'intValue', () => [-(2 ** 31)], -(2 ** 31)),
  made('the least wide integer', 'int8Value', () => [-(2n ** 63n)], new Int8(-(2n ** 63n))),
  made('a moment', 'timestampValue', () => [1_710_837_304_040_956n], new Timestamp(1_710_837_304_040_956n)),
  made(
    'a decimal',
    'decimalValue',
    ({ memory }) => [writeBigDecimal(memory, BigDecimal.parse('3.14159001'))],
    BigDecimal.parse('3.14159001'),
  ),
  made(
    'a decimal with a positive exponent',
    'decimalValue',
    ({ memory }) => [writeBigDecimal(memory, BigDecimal.of(10n, 5))],
    BigDecimal.parse('1000000'),
  ),
  made('a boolean', 'booleanValue', () => [1], true),
  made('a list of several kinds', 'listValue', (probe) => [probe.text('some string'), -7], ['some string', -7]),
  made(
    'a list that the host made',
    'arrayValue',
    ({ memory }) => [
      memory.newArray(
        AscTypeId.arrayStoreValue,
        ['foo', 'bar'].map((item) => writeStoreValue(memory, item)),
      ),
    ],
    ['foo', 'bar'],
  ),
  made('bytes', 'bytesValue', ({ memory }) => [memory.newUint8Array(Uint8Array.of(0, 2, 5))], Uint8Array.of(0, 2, 5)),
  made('a big integer', 'bigIntValue', ({ memory }) => [writeBigInt(memory, 2n ** 128n)], 2n ** 128n),
  probeCase(`${ABI} invalid_discriminant_v0_0_5`, 'a value of no known kind is refused', (probe) => {
    expect(() => readStoreValue(probe.memory, probe.call('unknownValue'))).toThrow('unknown kind of store value: 70')
  }),
]
