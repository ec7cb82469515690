import { DeterministicError } from '../errors/DeterministicError.ts'
import { BigDecimal } from '../values/BigDecimal.ts'
import { Int8 } from '../values/Int8.ts'
import type { Entity, StoreValue } from '../values/StoreValue.ts'
import { Timestamp } from '../values/Timestamp.ts'
import type { AscMemory, AscPointer } from './AscMemory.ts'
import { AscTypeId } from './ascTypeIds.ts'
import { readBigDecimal, readBigInt, writeBigDecimal, writeBigInt } from './bigIntCodec.ts'

/** Kinds of a store value, numbered as in graph-ts (`ValueKind`). */
const Kind = {
  string: 0,
  int: 1,
  bigDecimal: 2,
  bool: 3,
  array: 4,
  null: 5,
  bytes: 6,
  bigInt: 7,
  int8: 8,
  timestamp: 9,
} as const

/** graph-node's limit. */
const MAX_DEPTH = 128

export function readStoreValue(memory: AscMemory, pointer: AscPointer, depth = 0): StoreValue {
  if (depth > MAX_DEPTH) throw new DeterministicError('recursion limit reached')
  const kind = memory.readInt32(pointer)
  const payload = memory.readUint32(pointer + 8)
  switch (kind) {
    case Kind.string:
      return memory.readString(payload)
    case Kind.int:
      return memory.readInt32(pointer + 8)
    case Kind.bigDecimal:
      return readBigDecimal(memory, payload)
    case Kind.bool:
      return payload !== 0
    case Kind.array:
      return memory.readArray(payload).map((item) => readStoreValue(memory, item, depth + 1))
    case Kind.null:
      return null
    case Kind.bytes:
      return memory.readBytes(payload)
    case Kind.bigInt:
      return readBigInt(memory, payload)
    case Kind.int8:
      return new Int8(memory.readInt64(pointer + 8))
    case Kind.timestamp:
      return new Timestamp(memory.readInt64(pointer + 8))
    default:
      throw new DeterministicError(`unknown kind of store value: ${kind}`)
  }
}

export function writeStoreValue(memory: AscMemory, value: StoreValue): AscPointer {
  if (value === null) return tagged(memory, Kind.null, 0)
  if (typeof value === 'string') return tagged(memory, Kind.string, memory.newString(value))
  if (typeof value === 'number') return tagged(memory, Kind.int, value)
  if (typeof value === 'boolean') return tagged(memory, Kind.bool, value ? 1 : 0)
  if (typeof value === 'bigint') return tagged(memory, Kind.bigInt, writeBigInt(memory, value))
  if (value instanceof Uint8Array) return tagged(memory, Kind.bytes, memory.newUint8Array(value))
  if (value instanceof BigDecimal) return tagged(memory, Kind.bigDecimal, writeBigDecimal(memory, value))
  if (value instanceof Int8) return tagged(memory, Kind.int8, value.value)
  if (value instanceof Timestamp) return tagged(memory, Kind.timestamp, value.microseconds)
  const items = value.map((item) => writeStoreValue(memory, item))
  return tagged(memory, Kind.array, memory.newArray(AscTypeId.arrayStoreValue, items))
}

function tagged(memory: AscMemory, kind: number, payload: number | bigint): AscPointer {
  return memory.newTagged(AscTypeId.storeValue, kind, payload)
}

/** Reads a `TypedMap<string, Value>`. */
export function readEntity(memory: AscMemory, pointer: AscPointer): Entity {
  const entity: Entity = new Map()
  for (const entry of memory.readArray(memory.readUint32(pointer))) {
    const name = memory.readString(memory.readUint32(entry))
    entity.set(name, readStoreValue(memory, memory.readUint32(entry + 4)))
  }
  return entity
}

/** Writes a `TypedMap<string, Value>`; fields without a value are left out, as graph-node does. */
export function writeEntity(memory: AscMemory, entity: Entity): AscPointer {
  const entries: AscPointer[] = []
  // Not a loop over pairs: it would make an array of each.
  entity.forEach((value, name) => {
    if (value === null) return
    entries.push(
      memory.newPair(AscTypeId.typedMapEntryStringStoreValue, memory.newName(name), writeStoreValue(memory, value)),
    )
  })
  const array = memory.newArray(AscTypeId.arrayTypedMapEntryStringStoreValue, entries)
  return memory.newPointers(AscTypeId.typedMapStringStoreValue, [array])
}
