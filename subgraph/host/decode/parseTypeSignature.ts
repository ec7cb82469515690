import { DeterministicError } from '../errors/DeterministicError.ts'
import type { AbiType } from './AbiType.ts'
import { fixedArray, parseElementaryType, tuple } from './parseAbiType.ts'

/** Parses a type written without names, as mappings pass it to `ethereum.decode`: `(address,uint256[])`. */
export function parseTypeSignature(signature: string): AbiType {
  const text = signature.replaceAll(/\s/g, '')
  let position = 0

  function fail(): never {
    throw new DeterministicError(`invalid ABI type signature \`${signature.slice(0, 200)}\``)
  }

  function parseOne(depth: number): AbiType {
    if (depth > 32) fail()
    let type: AbiType
    if (text[position] === '(') {
      position++
      const items: AbiType[] = []
      while (text[position] !== ')') {
        items.push(parseOne(depth + 1))
        if (text[position] === ',') position++
        else if (text[position] !== ')') fail()
      }
      position++
      type = tuple(items)
    } else {
      const start = position
      while (position < text.length && /[a-z0-9]/.test(text[position] ?? '')) position++
      type = parseElementaryType(text.slice(start, position))
    }
    while (text[position] === '[') {
      const end = text.indexOf(']', position)
      const length = text.slice(position + 1, end)
      if (end < 0 || !/^\d*$/.test(length)) fail()
      type = length === '' ? { kind: 'array', item: type, dynamic: true, words: 1 } : fixedArray(type, Number(length))
      position = end + 1
    }
    return type
  }

  const type = parseOne(0)
  if (position !== text.length) fail()
  return type
}
