import { IndexerError } from '../errors/IndexerError.ts'
import { BigDecimal } from '../values/BigDecimal.ts'
import { hexToBytes } from '../values/hex.ts'
import { Int8 } from '../values/Int8.ts'
import type { NamedValues, StoreValue } from '../values/StoreValue.ts'
import { Timestamp } from '../values/Timestamp.ts'
import type { ManifestNode } from './ManifestNode.ts'

/** Reads a data source's `context`: typed values that its handlers get from `dataSource.context()`. */
export function parseContext(node: ManifestNode): NamedValues {
  return new Map(node.entries().map(([key, value]) => [key, parseValue(value.at('type').text(), value.at('data'))]))
}

function parseValue(type: string, data: ManifestNode): StoreValue {
  switch (type) {
    case 'Bool':
      return data.raw() === true
    case 'String':
      return String(data.raw())
    case 'Int':
      return Number(data.raw())
    case 'Int8':
      return new Int8(BigInt(String(data.raw())))
    case 'BigInt':
      return BigInt(String(data.raw()))
    case 'BigDecimal':
      return BigDecimal.parse(String(data.raw()))
    case 'Bytes':
      return hexToBytes(data.text())
    case 'Timestamp':
      return new Timestamp(BigInt(String(data.raw())))
    case 'List': {
      const items = data.raw()
      if (Array.isArray(items)) return data.texts().map((_, index) => listItem(data, index))
    }
  }
  throw new IndexerError('build-invalid', `${data.location} has the unknown type "${type}"`)
}

function listItem(data: ManifestNode, index: number): StoreValue {
  const item = data.at(String(index))
  return parseValue(item.at('type').text(), item.at('data'))
}
