import { DeterministicError } from '../errors/DeterministicError.ts'
import type { EntityType } from '../schema/SubgraphSchema.ts'
import { BigDecimal } from '../values/BigDecimal.ts'
import { Int8 } from '../values/Int8.ts'
import type { Fields, NamedValues, StoreValue } from '../values/StoreValue.ts'
import { Timestamp } from '../values/Timestamp.ts'
import type { AscMemory, AscPointer, ConstantNames } from './AscMemory.ts'
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
export function readNamedValues(memory: AscMemory, pointer: AscPointer): NamedValues {
  return new Map(
    memory
      .readArray(memory.readUint32(pointer))
      .map((entry) => [
        memory.readString(memory.readUint32(entry)),
        readStoreValue(memory, memory.readUint32(entry + 4)),
      ]),
  )
}

/** Writes a `TypedMap<string, Value>`; names without a value are left out, as graph-node does. */
export function writeNamedValues(memory: AscMemory, values: NamedValues): AscPointer {
  const entries = [...values].flatMap(([name, value]) =>
    value === null ? [] : [writeEntry(memory, memory.newName(name), value)],
  )
  return writeEntries(memory, entries)
}

const NONE: readonly string[] = []

/** Reads the `TypedMap<string, Value>` of an entity, with the names that its type does not have. */
export function readFields(
  memory: AscMemory,
  pointer: AscPointer,
  type: EntityType,
): { fields: Fields; undefinedFields: readonly string[] } {
  const fields: Fields = new Array<StoreValue | undefined>(type.fields.length).fill(undefined)
  const names = memory.constantNames(type)
  let unknown: string[] | null = null
  for (const entry of memory.readArray(memory.readUint32(pointer))) {
    const name = memory.readUint32(entry)
    const place = names.places.get(name) ?? findPlace(memory, name, type, names)
    const value = readStoreValue(memory, memory.readUint32(entry + 4))
    if (place === undefined) (unknown ??= []).push(memory.readString(name))
    else fields[place] = value
  }
  return { fields, undefinedFields: unknown ?? NONE }
}

/** Writes the `TypedMap<string, Value>` of an entity. */
export function writeFields(memory: AscMemory, type: EntityType, fields: Fields): AscPointer {
  const entries: AscPointer[] = []
  const { pointers } = memory.constantNames(type)
  for (const { name, place } of type.fields) {
    const value = fields[place]
    if (value === undefined || value === null) continue
    entries.push(writeEntry(memory, pointers[place] ?? memory.newName(name), value))
  }
  return writeEntries(memory, entries)
}

function findPlace(
  memory: AscMemory,
  name: AscPointer,
  type: EntityType,
  { places, pointers }: ConstantNames,
): number | undefined {
  const text = memory.readString(name)
  const place = type.fieldByName.get(text)?.place
  if (place !== undefined && memory.isConstant(name, text)) {
    places.set(name, place)
    pointers[place] = name
  }
  return place
}

function writeEntry(memory: AscMemory, name: AscPointer, value: StoreValue): AscPointer {
  return memory.newPair(AscTypeId.typedMapEntryStringStoreValue, name, writeStoreValue(memory, value))
}

function writeEntries(memory: AscMemory, entries: readonly AscPointer[]): AscPointer {
  const array = memory.newArray(AscTypeId.arrayTypedMapEntryStringStoreValue, entries)
  return memory.newPointers(AscTypeId.typedMapStringStoreValue, [array])
}
