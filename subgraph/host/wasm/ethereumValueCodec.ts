import { AbiKind, type AbiValue, type NamedAbiValue } from '../decode/AbiValue.ts'
import { DeterministicError } from '../errors/DeterministicError.ts'
import type { AscMemory, AscPointer } from './AscMemory.ts'
import { AscTypeId } from './ascTypeIds.ts'
import { readBigInt, writeBigInt } from './bigIntCodec.ts'

/** graph-node's limit. */
const MAX_DEPTH = 128

export function writeEthereumValue(memory: AscMemory, value: AbiValue): AscPointer {
  return memory.newTagged(AscTypeId.ethereumValue, value.kind, writePayload(memory, value))
}

function writePayload(memory: AscMemory, value: AbiValue): number {
  switch (value.kind) {
    case AbiKind.bool:
      return value.value ? 1 : 0
    case AbiKind.string:
      return memory.newString(value.value)
    case AbiKind.int:
    case AbiKind.uint:
      return writeBigInt(memory, value.value)
    case AbiKind.address:
    case AbiKind.fixedBytes:
    case AbiKind.bytes:
      return memory.newUint8Array(value.value)
    default:
      return writeEthereumValues(memory, value.value)
  }
}

export function writeEthereumValues(memory: AscMemory, values: readonly AbiValue[]): AscPointer {
  return memory.newArray(
    AscTypeId.arrayEthereumValue,
    values.map((value) => writeEthereumValue(memory, value)),
  )
}

export function writeEventParameters(memory: AscMemory, parameters: readonly NamedAbiValue[]): AscPointer {
  return memory.newArray(
    AscTypeId.arrayEventParam,
    parameters.map(({ name, value }) =>
      memory.newPair(AscTypeId.eventParam, memory.newName(name), writeEthereumValue(memory, value)),
    ),
  )
}

export function readEthereumValue(memory: AscMemory, pointer: AscPointer, depth = 0): AbiValue {
  if (depth > MAX_DEPTH) throw new DeterministicError('recursion limit reached')
  const kind = memory.readInt32(pointer)
  const payload = memory.readUint32(pointer + 8)
  switch (kind) {
    case AbiKind.address:
    case AbiKind.fixedBytes:
    case AbiKind.bytes:
      return { kind, value: memory.readBytes(payload) }
    case AbiKind.int:
    case AbiKind.uint:
      return { kind, value: readBigInt(memory, payload) }
    case AbiKind.bool:
      return { kind, value: payload !== 0 }
    case AbiKind.string:
      return { kind, value: memory.readString(payload) }
    case AbiKind.fixedArray:
    case AbiKind.array:
    case AbiKind.tuple:
      return { kind, value: memory.readArray(payload).map((item) => readEthereumValue(memory, item, depth + 1)) }
    default:
      throw new DeterministicError(`unknown kind of Ethereum value: ${kind}`)
  }
}
