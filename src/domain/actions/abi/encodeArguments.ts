import type { Hex } from '../../hex.ts'
import { type AbiType, type AbiValue, isArrayType, isDynamicType } from './AbiType.ts'

const WORD_BYTES = 32

/** Standard ABI encoding of a flat list of arguments, without the selector. Throws on a value that its type can't hold. */
export function encodeArguments(types: readonly AbiType[], values: readonly AbiValue[]): Hex {
  if (types.length !== values.length) throw new RangeError(`${types.length} arguments expected, ${values.length} given`)
  const heads: string[] = []
  const tails: string[] = []
  let tailBytes = types.length * WORD_BYTES
  types.forEach((type, index) => {
    const value = values[index]
    if (value === undefined) throw new RangeError(`Argument ${index} is missing`)
    if (!isDynamicType(type)) {
      heads.push(encodeWord(type, value))
      return
    }
    const tail = encodeTail(type, value)
    heads.push(integerWord(BigInt(tailBytes)))
    tails.push(tail)
    tailBytes += tail.length / 2
  })
  return `0x${heads.join('')}${tails.join('')}`
}

function encodeTail(type: AbiType, value: AbiValue): string {
  if (isArrayType(type)) {
    if (!Array.isArray(value)) throw new TypeError(`${type} needs a list`)
    const members: readonly (bigint | string)[] = value
    const memberType = type.slice(0, -2) as AbiType
    return integerWord(BigInt(members.length)) + members.map((member) => encodeWord(memberType, member)).join('')
  }
  if (typeof value !== 'string') throw new TypeError(`${type} needs a text`)
  const bytes = new TextEncoder().encode(value)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return integerWord(BigInt(bytes.length)) + hex.padEnd(Math.ceil(bytes.length / WORD_BYTES) * WORD_BYTES * 2, '0')
}

function encodeWord(type: AbiType, value: AbiValue): string {
  if (type === 'address' || type === 'bytes4') {
    const digits = type === 'address' ? 40 : 8
    if (typeof value !== 'string' || !new RegExp(`^0x[0-9a-fA-F]{${digits}}$`).test(value)) {
      throw new TypeError(`${String(value)} is no ${type}`)
    }
    const hex = value.slice(2).toLowerCase()
    return type === 'address' ? hex.padStart(64, '0') : hex.padEnd(64, '0')
  }
  if (typeof value !== 'bigint') throw new TypeError(`${type} needs an integer`)
  if (value < 0n || value >= 1n << integerBits(type)) throw new RangeError(`${value} does not fit ${type}`)
  return integerWord(value)
}

const integerBits = (type: AbiType): bigint => BigInt(type.slice('uint'.length))

const integerWord = (value: bigint): string => value.toString(16).padStart(64, '0')
