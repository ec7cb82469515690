import { DeterministicError } from '../errors/DeterministicError.ts'
import type { AbiType } from './AbiType.ts'
import { AbiKind, type AbiValue } from './AbiValue.ts'

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Offsets may lead many items to one place, so that short data stand for any number of values. */
const MAX_VALUES_A_WORD = 16

interface AbiData {
  bytes: Buffer
  valuesLeft: number
}

/** Decodes a sequence of values (an event's data, a call's result). @throws DeterministicError on malformed data. */
export function decodeAbi(types: readonly AbiType[], data: Uint8Array): AbiValue[] {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const valuesLeft = 1_024 + (bytes.length / 32) * MAX_VALUES_A_WORD
  return decodeSequence(types, { bytes, valuesLeft }, 0, 0)
}

function decodeSequence(types: readonly AbiType[], data: AbiData, base: number, depth: number): AbiValue[] {
  data.valuesLeft -= types.length
  if (data.valuesLeft < 0) throw new DeterministicError('ABI data stand for too many values')
  const values: AbiValue[] = []
  let head = base
  for (const type of types) {
    values.push(
      type.dynamic
        ? decodeValue(type, data, base + readSize(data.bytes, head), depth)
        : decodeValue(type, data, head, depth),
    )
    head += type.words * 32
  }
  return values
}

function decodeValue(type: AbiType, data: AbiData, at: number, depth: number): AbiValue {
  const { bytes } = data
  switch (type.kind) {
    case 'uint':
      return { kind: AbiKind.uint, value: readUint(bytes, at) }
    case 'int':
      return { kind: AbiKind.int, value: BigInt.asIntN(256, readUint(bytes, at)) }
    case 'address':
      return { kind: AbiKind.address, value: slice(bytes, at + 12, 20) }
    case 'bool':
      slice(bytes, at, 32)
      return { kind: AbiKind.bool, value: bytes[at + 31] !== 0 }
    case 'fixedBytes':
      slice(bytes, at, 32)
      return { kind: AbiKind.fixedBytes, value: slice(bytes, at, type.size) }
    case 'bytes':
      return { kind: AbiKind.bytes, value: slice(bytes, at + 32, readSize(bytes, at)) }
    case 'string':
      // Contracts can emit invalid UTF-8; it is replaced, not refused.
      return { kind: AbiKind.string, value: UTF8.decode(slice(bytes, at + 32, readSize(bytes, at))) }
    default:
      return decodeNested(type, data, at, depth + 1)
  }
}

function decodeNested(
  type: Extract<AbiType, { item: AbiType } | { items: AbiType[] }>,
  data: AbiData,
  at: number,
  depth: number,
): AbiValue {
  if (depth > 32) throw new DeterministicError('ABI data is nested too deeply')
  if (type.kind === 'tuple') return { kind: AbiKind.tuple, value: decodeSequence(type.items, data, at, depth) }
  const length = type.kind === 'array' ? readSize(data.bytes, at) : type.length
  const base = type.kind === 'array' ? at + 32 : at
  // An item takes at least a word, so a forged length cannot make this loop long.
  if (type.item.words > 0 && length * 32 > data.bytes.length)
    throw new DeterministicError('ABI data is shorter than its array')
  if (type.item.words === 0 && length > 1024) throw new DeterministicError('ABI array of empty items')
  const items = new Array<AbiType>(length).fill(type.item)
  return {
    kind: type.kind === 'array' ? AbiKind.array : AbiKind.fixedArray,
    value: decodeSequence(items, data, base, depth),
  }
}

function slice(data: Buffer, at: number, length: number): Uint8Array {
  if (at + length > data.length) throw new DeterministicError('ABI data is too short')
  return data.subarray(at, at + length)
}

function readUint(data: Buffer, at: number): bigint {
  slice(data, at, 32)
  const high = data.readBigUInt64BE(at)
  const upper = data.readBigUInt64BE(at + 8)
  const lower = data.readBigUInt64BE(at + 16)
  const low = data.readBigUInt64BE(at + 24)
  if (high === 0n && upper === 0n) return lower === 0n ? low : (lower << 64n) | low
  return (high << 192n) | (upper << 128n) | (lower << 64n) | low
}

/** An offset or length; anything beyond 32 bits cannot lie inside the data. */
function readSize(data: Buffer, at: number): number {
  slice(data, at, 32)
  for (let index = at; index < at + 28; index++) {
    if (data[index] !== 0) throw new DeterministicError('ABI offset is out of range')
  }
  return data.readUInt32BE(at + 28)
}
