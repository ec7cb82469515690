import { DeterministicError } from '../errors/DeterministicError.ts'
import type { AbiParameter, AbiType } from './AbiType.ts'

/** Parses a parameter of a JSON ABI. @throws DeterministicError on a type this indexer does not know. */
export function parseAbiType(parameter: Pick<AbiParameter, 'type' | 'components'>): AbiType {
  const suffix = /^(.*)\[(\d*)\]$/.exec(parameter.type)
  if (suffix) {
    const item = parseAbiType({ ...parameter, type: suffix[1] ?? '' })
    return suffix[2] ? fixedArray(item, Number(suffix[2])) : { kind: 'array', item, dynamic: true, words: 1 }
  }
  if (parameter.type === 'tuple') return tuple((parameter.components ?? []).map(parseAbiType))
  return parseElementaryType(parameter.type)
}

export function tuple(items: AbiType[]): AbiType {
  const dynamic = items.some((item) => item.dynamic)
  return { kind: 'tuple', items, dynamic, words: dynamic ? 1 : items.reduce((sum, item) => sum + item.words, 0) }
}

export function fixedArray(item: AbiType, length: number): AbiType {
  return { kind: 'fixedArray', item, length, dynamic: item.dynamic, words: item.dynamic ? 1 : item.words * length }
}

export function parseElementaryType(type: string): AbiType {
  if (type === 'address' || type === 'bool') return { kind: type, dynamic: false, words: 1 }
  if (type === 'bytes' || type === 'string') return { kind: type, dynamic: true, words: 1 }
  if (type === 'function') return { kind: 'fixedBytes', size: 24, dynamic: false, words: 1 }
  const match = /^(uint|int|bytes)(\d*)$/.exec(type)
  const size = Number(match?.[2] || '256')
  if (match?.[1] === 'bytes' && size >= 1 && size <= 32) return { kind: 'fixedBytes', size, dynamic: false, words: 1 }
  if ((match?.[1] === 'uint' || match?.[1] === 'int') && size >= 8 && size <= 256 && size % 8 === 0) {
    return { kind: match[1], bits: size, dynamic: false, words: 1 }
  }
  throw new DeterministicError(`unknown ABI type \`${type}\``)
}
