import { DeterministicError } from '../errors/DeterministicError.ts'
import type { AscMemory, AscPointer } from './AscMemory.ts'
import { AscTypeId } from './ascTypeIds.ts'

const Kind = { null: 0, bool: 1, number: 2, string: 3, array: 4, object: 5 } as const

/** A number as it was written: mappings read it with `json.toBigInt`, which a double would spoil. */
class JsonNumber {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export type JsonValue = null | boolean | string | JsonNumber | JsonValue[] | { [key: string]: JsonValue }

const MAX_BYTES = 10_000_000
/** Each takes some hundred bytes here and in the mapping's memory. */
const MAX_VALUES = 1_000_000
/** Nested lists and objects; serde_json's limit. */
const MAX_DEPTH = 127

/** @throws DeterministicError when the bytes are not JSON in UTF-8, or too many or too deep for graph-node. */
export function parseJson(bytes: Uint8Array): JsonValue {
  if (bytes.length > MAX_BYTES) throw new DeterministicError(`JSON size exceeds max size of ${MAX_BYTES}`)
  if (countSeparators(bytes) > MAX_VALUES) throw new DeterministicError(`JSON has more than ${MAX_VALUES} values`)
  const value = parseText(bytes)
  checkDepth(value, 0)
  return value
}

/** Commas and opening brackets: at least as many as there are values, but for one. */
function countSeparators(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte === 0x2c || byte === 0x5b || byte === 0x7b) count++
  return count
}

function checkDepth(value: JsonValue, depth: number): void {
  if (typeof value === 'string' && !value.isWellFormed()) throw new DeterministicError('JSON has a lone surrogate')
  if (typeof value !== 'object' || value === null || value instanceof JsonNumber) return
  if (depth === MAX_DEPTH) throw new DeterministicError('JSON is nested too deeply')
  for (const item of Object.values(value)) checkDepth(item, depth + 1)
}

function parseText(bytes: Uint8Array): JsonValue {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
      typeof value === 'number' ? new JsonNumber(context?.source ?? String(value)) : value,
    ) as JsonValue
  } catch (error) {
    throw new DeterministicError('Failed to parse JSON from byte array', { cause: error })
  }
}

export function writeJson(memory: AscMemory, value: JsonValue): AscPointer {
  const tagged = (kind: number, payload: number) => memory.newTagged(AscTypeId.jsonValue, kind, payload)
  if (value === null) return tagged(Kind.null, 0)
  if (typeof value === 'boolean') return tagged(Kind.bool, value ? 1 : 0)
  if (typeof value === 'string') return tagged(Kind.string, memory.newString(value))
  if (value instanceof JsonNumber) return tagged(Kind.number, memory.newString(value.source))
  if (Array.isArray(value)) {
    const items = value.map((item) => writeJson(memory, item))
    return tagged(Kind.array, memory.newArray(AscTypeId.arrayJsonValue, items))
  }
  // serde_json keeps an object's keys sorted, and mappings see that order.
  const entries = Object.entries(value)
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([key, item]) =>
      memory.newPointers(AscTypeId.typedMapEntryStringJsonValue, [memory.newString(key), writeJson(memory, item)]),
    )
  const array = memory.newArray(AscTypeId.arrayTypedMapEntryStringJsonValue, entries)
  return tagged(Kind.object, memory.newPointers(AscTypeId.typedMapStringJsonValue, [array]))
}
