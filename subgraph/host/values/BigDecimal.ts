import { DeterministicError } from '../errors/DeterministicError.ts'

const MAX_SIGNIFICANT_DIGITS = 34
/** Numbers below this need no rounding. */
const MAX_ROUNDED = 10n ** BigInt(MAX_SIGNIFICANT_DIGITS)
/** As long as a BigInt may be; reading more would take long before it is rounded. */
const MAX_TEXT_DIGITS = 131_073
const MIN_EXPONENT = -6143
const MAX_EXPONENT = 6144
/** Division is carried to this many digits before the result is rounded to 34. */
const DIVISION_DIGITS = 100

/**
 * A decimal `digits × 10^exponent`, always normalised (no trailing zeros). Mappings see at most 34 significant digits;
 * aggregates are exact, as PostgreSQL computes them, and rounded when they are shown.
 *
 * The arithmetic is graph-node's (`graph/src/data/store/scalar/bigdecimal.rs` over bigdecimal 0.1.2), its rounding
 * included: half up for positive numbers, truncation for negative ones. A mapping must get the same digits here.
 */
export class BigDecimal {
  readonly digits: bigint
  readonly exponent: number

  private constructor(digits: bigint, exponent: number) {
    this.digits = digits
    this.exponent = exponent
  }

  static readonly zero = new BigDecimal(0n, 0)

  static of(digits: bigint, exponent = 0): BigDecimal {
    if (digits === 0n) return BigDecimal.zero
    const text = absolute(digits).toString()
    let value = digits
    let power = exponent
    let significant = text
    if (text.length > MAX_SIGNIFICANT_DIGITS) {
      const dropped = text.length - MAX_SIGNIFICANT_DIGITS
      value = roundAway(digits, dropped)
      power += dropped
      significant = absolute(value).toString()
    }
    let zeros = 0
    while (significant.charCodeAt(significant.length - 1 - zeros) === 48) zeros++
    return zeros === 0 ? new BigDecimal(value, power) : new BigDecimal(value / 10n ** BigInt(zeros), power + zeros)
  }

  /** Without rounding. */
  static exact(digits: bigint, exponent: number): BigDecimal {
    if (digits === 0n) return BigDecimal.zero
    const text = digits.toString()
    let zeros = 0
    while (text.charCodeAt(text.length - 1 - zeros) === 48) zeros++
    return zeros === 0
      ? new BigDecimal(digits, exponent)
      : new BigDecimal(digits / 10n ** BigInt(zeros), exponent + zeros)
  }

  /** @throws DeterministicError when `text` is not a decimal number. */
  static parse(text: string): BigDecimal {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,18}))?$/.exec(text)
    const whole = match?.[2] ?? ''
    const fraction = match?.[3] ?? ''
    if (!match || whole.length + fraction.length === 0)
      throw new DeterministicError(`failed to parse BigDecimal: ${text.slice(0, 100)}`)
    if (whole.length + fraction.length > MAX_TEXT_DIGITS)
      throw new DeterministicError(`BigDecimal has more than ${MAX_TEXT_DIGITS} digits`)
    const magnitude = BigInt(whole + fraction)
    const exponent = Number(match[4] ?? '0') - fraction.length
    return BigDecimal.of(match[1] === '-' ? -magnitude : magnitude, exponent)
  }

  plus(other: BigDecimal): BigDecimal {
    const exponent = Math.min(this.exponent, other.exponent)
    return BigDecimal.of(this.#scaledTo(exponent) + other.#scaledTo(exponent), exponent)
  }

  minus(other: BigDecimal): BigDecimal {
    const exponent = Math.min(this.exponent, other.exponent)
    return BigDecimal.of(this.#scaledTo(exponent) - other.#scaledTo(exponent), exponent)
  }

  times(other: BigDecimal): BigDecimal {
    return BigDecimal.of(this.digits * other.digits, this.exponent + other.exponent)
  }

  /** @throws DeterministicError on a zero divisor. */
  dividedBy(other: BigDecimal): BigDecimal {
    if (other.digits === 0n) throw new DeterministicError('attempted to divide BigDecimal by zero')
    if (this.digits === 0n) return BigDecimal.zero
    const negative = this.digits < 0n !== other.digits < 0n
    const numerator = absolute(this.digits)
    const denominator = absolute(other.digits)
    // Enough places for DIVISION_DIGITS digits of quotient; the surplus is cut again below.
    const shift = Math.max(0, DIVISION_DIGITS + denominator.toString().length - numerator.toString().length)
    const scaled = numerator * 10n ** BigInt(shift)
    let quotient = scaled / denominator
    const exact = quotient * denominator === scaled
    let exponent = this.exponent - other.exponent - shift
    const surplus = quotient.toString().length - DIVISION_DIGITS
    if (surplus > 0 && !exact) {
      quotient = roundAway(quotient, surplus)
      exponent += surplus
    }
    return BigDecimal.of(negative ? -quotient : quotient, exponent)
  }

  plusExact(other: BigDecimal): BigDecimal {
    const exponent = Math.min(this.exponent, other.exponent)
    return BigDecimal.exact(this.#scaledTo(exponent) + other.#scaledTo(exponent), exponent)
  }

  timesExact(other: BigDecimal): BigDecimal {
    return BigDecimal.exact(this.digits * other.digits, this.exponent + other.exponent)
  }

  negated(): BigDecimal {
    return this.digits === 0n ? this : new BigDecimal(-this.digits, this.exponent)
  }

  /** Without what is behind the point. */
  truncated(): BigDecimal {
    return this.exponent >= 0 ? this : BigDecimal.exact(this.digits / 10n ** BigInt(-this.exponent), 0)
  }

  /** At most 34 significant digits. */
  rounded(): BigDecimal {
    return absolute(this.digits) < MAX_ROUNDED ? this : BigDecimal.of(this.digits, this.exponent)
  }

  equals(other: BigDecimal): boolean {
    return this.digits === other.digits && this.exponent === other.exponent
  }

  compare(other: BigDecimal): number {
    const difference = this.minus(other).digits
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  /** @throws DeterministicError when the exponent is outside decimal128's range. */
  checkRange(): BigDecimal {
    if (this.exponent < MIN_EXPONENT || this.exponent > MAX_EXPONENT) {
      throw new DeterministicError(
        `big decimal exponent \`${this.exponent}\` is outside the \`${MIN_EXPONENT}\` to \`${MAX_EXPONENT}\` range`,
      )
    }
    return this
  }

  /** Plain notation, never with an exponent. */
  toString(): string {
    const sign = this.digits < 0n ? '-' : ''
    const digits = absolute(this.digits).toString()
    if (this.exponent >= 0) return sign + (this.digits === 0n ? '0' : digits + '0'.repeat(this.exponent))
    const places = -this.exponent
    if (digits.length <= places) return `${sign}0.${'0'.repeat(places - digits.length)}${digits}`
    return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
  }

  #scaledTo(exponent: number): bigint {
    return this.exponent === exponent ? this.digits : this.digits * 10n ** BigInt(this.exponent - exponent)
  }
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** Drops `count` decimal digits; rounds a positive number half up, truncates a negative one. */
function roundAway(value: bigint, count: number): bigint {
  const divisor = 10n ** BigInt(count)
  const quotient = value / divisor
  return value > 0n && (value % divisor) * 2n >= divisor ? quotient + 1n : quotient
}
