import { Bytes, crypto, ethereum } from '@graphprotocol/graph-ts'

// propose(address[],uint256[],bytes[],string)
const PROPOSE_SELECTOR = '0x7d5e81e2'
const REPLACEMENT_CHARACTER = '\uFFFD'

/**
 * Keccak-256 of a description as the governor saw it: what queue, execute and cancel must be called with.
 *
 * A description that is not valid UTF-8 reaches the mapping with replacement characters, which would hash to something else.
 * Then the bytes are taken from the call, if it was made directly.
 */
export function descriptionHash(description: string, input: Bytes): Bytes {
  if (description.includes(REPLACEMENT_CHARACTER)) {
    const original = descriptionInCall(input)
    if (original !== null) return hashOf(original)
  }
  return hashOf(Bytes.fromUTF8(description))
}

function descriptionInCall(input: Bytes): Bytes | null {
  if (input.length < 4) return null
  if (!Bytes.fromUint8Array(input.slice(0, 4)).equals(Bytes.fromHexString(PROPOSE_SELECTOR))) return null
  // Arguments are encoded without the offset that leads a tuple with dynamic members.
  const offset = new Bytes(32)
  offset[31] = 32
  const tuple = offset.concat(Bytes.fromUint8Array(input.slice(4)))
  const decoded = ethereum.decode('(address[],uint256[],bytes[],bytes)', tuple)
  return decoded === null ? null : decoded.toTuple()[3].toBytes()
}

function hashOf(text: Bytes): Bytes {
  return Bytes.fromByteArray(crypto.keccak256(text))
}
