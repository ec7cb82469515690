import { expect } from 'vitest'
import { AbiKind, type AbiValue } from '../../../../subgraph/host/decode/AbiValue.ts'
import { readBigInt } from '../../../../subgraph/host/wasm/bigIntCodec.ts'
import { readEthereumValue, writeEthereumValue } from '../../../../subgraph/host/wasm/ethereumValueCodec.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'
import { probeCase } from './probeCase.ts'

const TEST = 'runtime/test/src/test.rs'
const EXPORTS = 'runtime/wasm/src/host_exports.rs'

const json = (says: string, source: string, shown: string) =>
  probeCase(`${TEST} json_parsing_v0_0_5`, says, ({ memory, call, readText }) =>
    expect(readText(call('jsonText', memory.newUint8Array(Buffer.from(source))))).toBe(shown),
  )

const yaml = (source: string, shown: string) =>
  probeCase(`${TEST} yaml_parsing_v0_0_5`, `YAML: ${source.slice(0, 40)}`, ({ memory, call, readText }) =>
    expect(readText(call('yamlText', memory.newUint8Array(Buffer.from(source))))).toBe(shown),
  )

/** JSON, YAML, text, hashes and ABI coding. */
export const conversionCases: ConformanceCase[] = [
  probeCase(`${TEST} json_conversions_v0_0_5`, 'a large unsigned number', ({ callWide, text }) =>
    expect(BigInt.asUintN(64, callWide('jsonU64', text('9223372036850770800')))).toBe(9_223_372_036_850_770_800n),
  ),
  probeCase(`${TEST} json_conversions_v0_0_5`, 'a large negative number', ({ callWide, text }) =>
    expect(callWide('jsonI64', text('-9223372036850770800'))).toBe(-9_223_372_036_850_770_800n),
  ),
  probeCase(`${TEST} json_conversions_v0_0_5`, 'a float', ({ call, text }) =>
    expect(call('jsonF64', text('-9223372036850770.92345034'))).toBe(Number('-9223372036850770.92345034')),
  ),
  probeCase(`${TEST} json_conversions_v0_0_5`, 'a big integer', ({ memory, call, text }) =>
    expect(readBigInt(memory, call('jsonBigInt', text('-922337203685077092345034')))).toBe(
      -922_337_203_685_077_092_345_034n,
    ),
  ),
  json('JSON text in quotes', '"foo"', '"foo"'),
  json('text without quotes is an error to handle', 'foo', 'error'),
  json('too much JSON is an error to handle', `"f${'o'.repeat(10_000_000)}"`, 'error'),
  json('an object comes in the order of its keys', '{"b": [1, 2.50, null], "a": true}', '{a:true,b:[#1,#2.50,null]}'),
  json('a number keeps all its digits', '123456789012345678901234567890.10', '#123456789012345678901234567890.10'),
  json('127 levels are read', `${'['.repeat(127)}${']'.repeat(127)}`, `${'['.repeat(127)}${']'.repeat(127)}`),
  json('128 are too many', `${'['.repeat(128)}${']'.repeat(128)}`, 'error'),
  probeCase(`${TEST} json_parsing_v0_0_5`, 'JSON that is not handled fails the mapping', ({ memory, call }) =>
    expect(() => call('jsonStrict', memory.newUint8Array(Buffer.from('{')))).toThrow('Failed to parse JSON'),
  ),
  yaml('{a: 1, - b: 2}', 'error'),
  yaml('x'.repeat(10_000_001), 'error'),
  yaml('null', '(0) null'),
  yaml('false', '(1) false'),
  yaml('true', '(1) true'),
  yaml('12345', '(2) 12345'),
  yaml('12345.6789', '(2) 12345.6789'),
  yaml('aa bb cc', '(3) aa bb cc'),
  yaml('"aa bb cc"', '(3) aa bb cc'),
  yaml('[1, 2, 3, 4]', '(4) [(2) 1, (2) 2, (2) 3, (2) 4]'),
  yaml('- 1\n- 2\n- 3\n- 4', '(4) [(2) 1, (2) 2, (2) 3, (2) 4]'),
  yaml('{a: 1, b: 2, c: 3}', '(5) {a: (2) 1, b: (2) 2, c: (2) 3}'),
  yaml('a: 1\nb: 2\nc: 3', '(5) {a: (2) 1, b: (2) 2, c: (2) 3}'),
  yaml('!AA bb cc', '(6) !AA (3) bb cc'),
  yaml('aa:\n  bb:\n    - cc: !DD ee', '(5) {aa: (5) {bb: (4) [(5) {cc: (6) !DD (3) ee}]}}'),
  probeCase(`${TEST} crypto_keccak256_v0_0_5`, 'keccak of text', ({ memory, call }) =>
    expect(memory.readHex(call('keccak', memory.newUint8Array(Buffer.from('eth'))))).toBe(
      '0x4f5b812789fc606be1b3b16908db13fc7a9adf7ca72641f84d75b47069d3d7f0',
    ),
  ),
  probeCase(`${TEST} bytes_to_base58_v0_0_5`, 'a hash as IPFS writes it', ({ memory, call, readText }) => {
    const hash = Buffer.from('12207D5A99F603F231D53A4F39D1521F98D2E8BB279CF29BEBFD0687DC98458E7F89', 'hex')
    expect(readText(call('bytesBase58', memory.newUint8Array(hash)))).toBe(
      'QmWmyoMoctfbAaiEs2G46gpeUmhqFRDW6KWo64y5r581Vz',
    )
  }),
  probeCase(
    `${EXPORTS} bytes_to_string_is_lossy`,
    'bytes that are no text are replaced',
    ({ memory, call, readText }) =>
      expect(
        readText(call('bytesText', memory.newUint8Array(Buffer.from('Downcoin WETH-USDT\xc3\x28', 'latin1')))),
      ).toBe('Downcoin WETH-USDT�('),
  ),
  probeCase(`${EXPORTS} bytes_to_string_is_lossy`, 'NULs at the end are cut off', ({ memory, call, readText }) =>
    expect(readText(call('bytesText', memory.newUint8Array(Buffer.from('DAI\0\0\0'))))).toBe('DAI'),
  ),
  probeCase(`${EXPORTS} test_string_to_h160_with_0x`, 'an address with and without 0x', ({ memory, call, text }) => {
    const digits = 'A16081F360e3847006dB660bae1c6d1b2e17eC2A'
    for (const written of [digits, `0x${digits}`])
      expect(memory.readHex(call('addressOfText', text(written)))).toBe(`0x${digits.toLowerCase()}`)
  }),
  probeCase(`${EXPORTS} test_string_to_h160_with_0x`, 'anything shorter is none', ({ call, text }) =>
    expect(() => call('addressOfText', text('0xA160'))).toThrow("Failed to convert string to Address: '0xA160'"),
  ),
  probeCase('tests/tests/integration_tests.rs test_host_exports', 'a tuple is encoded and decoded again', (probe) => {
    const value: AbiValue = {
      kind: AbiKind.tuple,
      value: [
        { kind: AbiKind.uint, value: 42n },
        { kind: AbiKind.string, value: 'text' },
        { kind: AbiKind.array, value: [{ kind: AbiKind.bool, value: true }] },
      ],
    }
    const data = probe.call('encoded', writeEthereumValue(probe.memory, value))
    const again = probe.call('decoded', probe.text('(uint256,string,bool[])'), data)
    expect(readEthereumValue(probe.memory, again)).toEqual(value)
  }),
  probeCase('tests/tests/integration_tests.rs test_host_exports', 'data that does not fit decodes to null', (probe) => {
    const data = probe.memory.newUint8Array(Buffer.of(1))
    expect(probe.call('decoded', probe.text('uint256'), data)).toBe(0)
  }),
]
