import { DeterministicError } from '../../errors/DeterministicError.ts'
import { BigDecimal } from '../../values/BigDecimal.ts'
import { checkBigIntSize } from '../../values/signedBytes.ts'
import { readBigDecimal, readBigInt, writeBigDecimal, writeBigInt } from '../bigIntCodec.ts'
import type { HostContext, HostFunctions } from './HostContext.ts'

const MAX_BITS = 435_412
/** Decimal digits of the largest BigInt; reading more would take long before it is refused. */
const MAX_DIGITS = 131_073

export function bigIntFunctions(context: HostContext): HostFunctions {
  const binary = (operation: (x: bigint, y: bigint) => bigint) => (x: number, y: number) =>
    writeBigInt(
      context.memory,
      checkBigIntSize(operation(readBigInt(context.memory, x), readBigInt(context.memory, y))),
    )
  const withBits = (operation: (x: bigint, bits: number) => bigint) => (x: number, bits: number) =>
    writeBigInt(context.memory, checkBigIntSize(operation(readBigInt(context.memory, x), bits & 0xff)))
  return {
    'bigInt.plus': binary((x, y) => x + y),
    'bigInt.minus': binary((x, y) => x - y),
    'bigInt.times': binary((x, y) => x * y),
    'bigInt.dividedBy': binary((x, y) => {
      if (y === 0n) throw new DeterministicError(`attempted to divide BigInt \`${x}\` by zero`)
      return x / y
    }),
    'bigInt.mod': binary((x, y) => {
      if (y === 0n)
        throw new DeterministicError(`attempted to calculate the remainder of \`${x}\` with a divisor of zero`)
      return x % y
    }),
    'bigInt.bitOr': binary((x, y) => x | y),
    'bigInt.bitAnd': binary((x, y) => x & y),
    'bigInt.leftShift': withBits((x, bits) => x << BigInt(bits)),
    'bigInt.rightShift': withBits((x, bits) => x >> BigInt(bits)),
    'bigInt.pow': withBits((x, exponent) => {
      const bits = x.toString(2).length
      if (bits > 1 && (bits - 1) * exponent > MAX_BITS) {
        throw new DeterministicError(`BigInt is too big, total bits ${(bits - 1) * exponent} or more (max ${MAX_BITS})`)
      }
      return x ** BigInt(exponent)
    }),
    'bigInt.dividedByDecimal': (x: number, y: number) => {
      const quotient = BigDecimal.of(readBigInt(context.memory, x)).dividedBy(readBigDecimal(context.memory, y))
      return writeBigDecimal(context.memory, quotient)
    },
    'bigInt.fromString': (pointer: number) => {
      const text = context.memory.readString(pointer)
      return writeBigInt(context.memory, parseBigInt(text))
    },
  }
}

/** @throws DeterministicError unless `text` is a decimal integer. */
export function parseBigInt(text: string): bigint {
  const match = /^([+-]?)0*(\d+)$/.exec(text)
  if (!match?.[2]) throw new DeterministicError(`failed to parse BigInt: ${text.slice(0, 100)}`)
  if (match[2].length > MAX_DIGITS)
    throw new DeterministicError(`BigInt is too big, more than ${MAX_DIGITS} digits (max ${MAX_BITS} bits)`)
  const magnitude = BigInt(match[2])
  return checkBigIntSize(match[1] === '-' ? -magnitude : magnitude)
}
