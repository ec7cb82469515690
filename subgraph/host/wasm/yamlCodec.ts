import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { DeterministicError } from '../errors/DeterministicError.ts'
import type { AscMemory, AscPointer } from './AscMemory.ts'
import { AscTypeId } from './ascTypeIds.ts'

const Kind = { null: 0, bool: 1, number: 2, string: 3, array: 4, object: 5, tagged: 6 } as const

const MAX_BYTES = 10_000_000
const MAX_DEPTH = 127
/** Aliases stand for what they repeat, so a short text can have any number. */
const MAX_VALUES = 1_000_000

export type YamlValue =
  | null
  | boolean
  | string
  | { number: string }
  | { items: YamlValue[] }
  | { entries: [YamlValue, YamlValue][] }
  | { tag: string; value: YamlValue }

/** @throws DeterministicError when the bytes are not one YAML document in UTF-8, or too many or too deep. */
export function parseYaml(bytes: Uint8Array): YamlValue {
  if (bytes.length > MAX_BYTES) throw new DeterministicError(`YAML size exceeds max size of ${MAX_BYTES} bytes`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const document = parseDocument(text, { intAsBigInt: true, merge: false, logLevel: 'silent' })
    const [problem] = document.errors
    if (problem) throw problem
    let values = 0
    const resolve = (node: Node | null) => {
      if (++values > MAX_VALUES) throw new DeterministicError(`YAML has more than ${MAX_VALUES} values`)
      return isAlias(node) ? (node.resolve(document) ?? null) : node
    }
    return toValue(document.contents, resolve, 0)
  } catch (error) {
    if (error instanceof DeterministicError) throw error
    throw new DeterministicError('failed to parse YAML from bytes', { cause: error })
  }
}

function toValue(written: Node | null, resolve: (node: Node | null) => Node | null, depth: number): YamlValue {
  const node = resolve(written)
  if (depth > MAX_DEPTH) throw new DeterministicError('YAML is nested too deeply')
  if (node === null) return null
  const next = (item: unknown) => toValue(item as Node | null, resolve, depth + 1)
  const value = ((): YamlValue => {
    if (isSeq(node)) return { items: node.items.map(next) }
    if (isMap(node)) return { entries: node.items.map((pair) => [next(pair.key), next(pair.value)]) }
    return isScalar(node) ? scalar(node.value) : null
  })()
  const { tag } = node as { tag?: string }
  return tag?.startsWith('!') ? { tag, value } : value
}

function scalar(value: unknown): YamlValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return { number: `${value}` }
  throw new DeterministicError('YAML has a value of no known kind')
}

export function writeYaml(memory: AscMemory, value: YamlValue): AscPointer {
  const tagged = (kind: number, payload: number) => memory.newTagged(AscTypeId.yamlValue, kind, payload)
  if (value === null) return tagged(Kind.null, 0)
  if (typeof value === 'boolean') return tagged(Kind.bool, value ? 1 : 0)
  if (typeof value === 'string') return tagged(Kind.string, memory.newString(value))
  if ('number' in value) return tagged(Kind.number, memory.newString(value.number))
  if ('items' in value) {
    const items = value.items.map((item) => writeYaml(memory, item))
    return tagged(Kind.array, memory.newArray(AscTypeId.yamlArrayValue, items))
  }
  if ('tag' in value) {
    const fields = [memory.newString(value.tag), writeYaml(memory, value.value)]
    return tagged(Kind.tagged, memory.newPointers(AscTypeId.yamlTaggedValue, fields))
  }
  const entries = value.entries.map(([key, item]) =>
    memory.newPointers(AscTypeId.yamlTypedMapEntryValueValue, [writeYaml(memory, key), writeYaml(memory, item)]),
  )
  const array = memory.newArray(AscTypeId.yamlArrayTypedMapEntryValueValue, entries)
  return tagged(Kind.object, memory.newPointers(AscTypeId.yamlTypedMapValueValue, [array]))
}
