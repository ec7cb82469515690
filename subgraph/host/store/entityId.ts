import { DeterministicError } from '../errors/DeterministicError.ts'
import type { EntityType } from '../schema/SubgraphSchema.ts'
import { bytesToHex, hexToBytes } from '../values/hex.ts'
import { Int8 } from '../values/Int8.ts'
import type { StoreValue } from '../values/StoreValue.ts'

/** Reads an id as mappings write it: text, or `0x…` for Bytes ids. */
export function parseEntityId(type: EntityType, text: string): StoreValue {
  if (type.idKind === 'String') return text
  if (type.idKind === 'Bytes') return hexToBytes(text)
  if (!/^-?\d{1,19}$/.test(text)) throw new DeterministicError(`invalid id for ${type.name}: ${text.slice(0, 80)}`)
  return new Int8(BigInt(text))
}

const CANONICAL_HEX = /^0x(?:[0-9a-f]{2})*$/

/** What `entityIdText` says of the id that is read from `text`; as a rule that is `text`. */
export function canonicalIdText(type: EntityType, text: string): string {
  if (type.idKind === 'String' || (type.idKind === 'Bytes' && CANONICAL_HEX.test(text))) return text
  return entityIdText(parseEntityId(type, text))
}

/** One text for each id. */
export function entityIdText(id: StoreValue): string {
  if (typeof id === 'string') return id
  if (id instanceof Uint8Array) return bytesToHex(id)
  if (id instanceof Int8) return id.value.toString()
  throw new DeterministicError('an entity id must be a string, Bytes or Int8')
}

/** Ids that the store gives out: unique by block and order, and ever rising. */
export function automaticId(type: EntityType, block: number, sequence: number): StoreValue {
  if (type.idKind === 'Int8') return new Int8((BigInt(block) << 32n) + BigInt(sequence))
  if (type.idKind === 'String')
    throw new DeterministicError(`${type.name}: automatic ids need an id of type Int8 or Bytes`)
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32BE(block, 0)
  bytes.writeUInt32BE(sequence, 4)
  return bytes
}
