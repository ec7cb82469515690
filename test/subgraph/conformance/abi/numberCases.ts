import { expect } from 'vitest'
import { BigDecimal } from '../../../../subgraph/host/values/BigDecimal.ts'
import { readBigDecimal, readBigInt, writeBigDecimal, writeBigInt } from '../../../../subgraph/host/wasm/bigIntCodec.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'
import { probeCase } from './probeCase.ts'

const TEST = 'runtime/test/src/test.rs'
const ABI = 'runtime/test/src/test/abi.rs'
const DECIMAL = 'graph/src/data/store/scalar/bigdecimal.rs'
const ARITHMETIC = `${TEST} big_int_arithmetic_v0_0_5`

function calculates(
  says: string,
  name: string,
  x: bigint,
  y: bigint,
  result: bigint,
  original = ARITHMETIC,
): ConformanceCase {
  return probeCase(original, says, ({ memory, call }) => {
    const pointer = call(name, writeBigInt(memory, x), writeBigInt(memory, y))
    expect(readBigInt(memory, pointer)).toBe(result)
  })
}

function shifts(says: string, name: string, x: bigint, bits: number, result: bigint): ConformanceCase {
  return probeCase(ARITHMETIC, says, ({ memory, call }) =>
    expect(readBigInt(memory, call(name, writeBigInt(memory, x), bits))).toBe(result),
  )
}

function refuses(says: string, name: string, x: bigint, y: bigint, message: string): ConformanceCase {
  return probeCase(ARITHMETIC, says, ({ memory, call }) =>
    expect(() => call(name, writeBigInt(memory, x), writeBigInt(memory, y))).toThrow(message),
  )
}

function decimals(says: string, name: string, x: string, y: string, result: string): ConformanceCase {
  return probeCase(`${DECIMAL} test_normalize`, says, ({ memory, call }) => {
    const write = (text: string) => writeBigDecimal(memory, BigDecimal.parse(text))
    expect(readBigDecimal(memory, call(name, write(x), write(y))).toString()).toBe(result)
  })
}

function normal(written: string, shown: string): ConformanceCase {
  return probeCase(`${DECIMAL} test_normalize`, `${written} is ${shown}`, ({ call, text, readText }) =>
    expect(readText(call('decimalText', call('decimalOfText', text(written))))).toBe(shown),
  )
}

/** Big numbers. */
export const numberCases: ConformanceCase[] = [
  calculates('0 + 1', 'plus', 0n, 1n, 1n),
  calculates('127 + 1 needs a byte more', 'plus', 127n, 1n, 128n),
  calculates('-50 + 1', 'plus', -50n, 1n, -49n, `${ABI} abi_big_int_v0_0_5`),
  calculates('5 - 10', 'minus', 5n, 10n, -5n),
  calculates('-20 × 5', 'times', -20n, 5n, -100n),
  calculates('5 / 2 is cut off', 'dividedBy', 5n, 2n, 2n),
  calculates('-5 / 2 is cut off towards zero', 'dividedBy', -5n, 2n, -2n),
  calculates('5 mod 2', 'mod', 5n, 2n, 1n),
  calculates('-7 mod 3 has the sign of the dividend', 'mod', -7n, 3n, -1n),
  calculates('or of a negative number', 'bitOr', -6n, 11n, -6n | 11n),
  calculates('and of a negative number', 'bitAnd', -6n, 11n, -6n & 11n),
  shifts('a power', 'pow', -3n, 5, -243n),
  shifts('a left shift', 'leftShift', 5n, 70, 5n << 70n),
  shifts('a right shift of a negative number', 'rightShift', -5n, 1, -3n),
  refuses('no division by zero', 'dividedBy', 5n, 0n, 'attempted to divide BigInt `5` by zero'),
  refuses('no remainder by zero', 'mod', 5n, 0n, 'attempted to calculate the remainder of `5` with a divisor of zero'),
  probeCase(`${TEST} test_big_int_size_limit`, 'a number of 435,412 bits fits', ({ call }) => {
    call('bigIntOfLength', Math.floor(435_412 / 8))
  }),
  probeCase(`${TEST} test_big_int_size_limit`, 'a larger one is refused', ({ call }) => {
    expect(() => call('bigIntOfLength', Math.floor(435_412 / 8) + 1)).toThrow(
      'BigInt is too big, total bits 435415 (max 435412)',
    )
  }),
  ...(
    [
      [0n, '0x0'],
      [1n, '0x1'],
      [2n ** 256n - 1n, `0x${'f'.repeat(64)}`],
    ] as const
  ).map(([number, hex]) =>
    probeCase(`${TEST} big_int_to_hex_v0_0_5`, `${number} in hexadecimal`, ({ memory, call, readText }) =>
      expect(readText(call('bigIntHex', writeBigInt(memory, number)))).toBe(hex),
    ),
  ),
  probeCase(`${ABI} big_int_to_string_v0_0_5`, 'a big number as text', ({ memory, call, readText }) => {
    const number = 30_145_144_166_666_665_000_000_000_000_000_000n
    expect(readText(call('bigIntText', writeBigInt(memory, number)))).toBe(number.toString())
  }),
  probeCase(`${TEST} json_conversions_v0_0_5`, 'text as a big number', ({ memory, call, text }) =>
    expect(readBigInt(memory, call('bigIntOfText', text('-922337203685077092345034')))).toBe(
      -922_337_203_685_077_092_345_034n,
    ),
  ),
  normal('10.00', '10'),
  normal('-0.0100', '-0.01'),
  normal('1e3', '1000'),
  normal('0.00', '0'),
  normal('1234567890123456789012345678901234567890', '1234567890123456789012345678901235000000'),
  normal('0.12345678901234567890123456789012345678', '0.1234567890123456789012345678901235'),
  decimals('a sum', 'decimalPlus', '-1234.00', '0.001', '-1233.999'),
  decimals('a difference', 'decimalMinus', '0.1', '0.3', '-0.2'),
  decimals('a product', 'decimalTimes', '-0.5', '0.25', '-0.125'),
  decimals('a quotient of 34 digits', 'decimalDividedBy', '2', '3', `0.${'6'.repeat(33)}7`),
  probeCase(`${DECIMAL} test_normalize`, 'equal decimals written differently', ({ memory, call }) => {
    const write = (text: string) => writeBigDecimal(memory, BigDecimal.parse(text))
    expect(call('decimalEquals', write('1.0'), write('1'))).toBe(1)
    expect(call('decimalEquals', write('1.0'), write('1.1'))).toBe(0)
  }),
  probeCase(`${DECIMAL} test_normalize`, 'an integer divided by a decimal', ({ memory, call }) => {
    const pointer = call('dividedByDecimal', writeBigInt(memory, 1n), writeBigDecimal(memory, BigDecimal.parse('8')))
    expect(readBigDecimal(memory, pointer).toString()).toBe('0.125')
  }),
]
