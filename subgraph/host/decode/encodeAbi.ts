import { AbiKind, type AbiValue } from './AbiValue.ts'

/** Encodes values one after the other, as call arguments are. */
export function encodeAbi(values: readonly AbiValue[]): Buffer {
  const heads: (Buffer | null)[] = []
  const tails: Buffer[] = []
  for (const value of values) {
    if (isDynamic(value)) {
      heads.push(null)
      tails.push(encodeValue(value))
    } else heads.push(encodeValue(value))
  }
  let offset = heads.reduce((sum, head) => sum + (head === null ? 32 : head.length), 0)
  let tail = 0
  const encodedHeads = heads.map((head) => {
    if (head !== null) return head
    const word = encodeUint(BigInt(offset))
    offset += tails[tail++]?.length ?? 0
    return word
  })
  return Buffer.concat([...encodedHeads, ...tails])
}

function isDynamic(value: AbiValue): boolean {
  if (value.kind === AbiKind.bytes || value.kind === AbiKind.string || value.kind === AbiKind.array) return true
  return (value.kind === AbiKind.tuple || value.kind === AbiKind.fixedArray) && value.value.some(isDynamic)
}

function encodeValue(value: AbiValue): Buffer {
  switch (value.kind) {
    case AbiKind.int:
    case AbiKind.uint:
      return encodeUint(BigInt.asUintN(256, value.value))
    case AbiKind.address:
      return Buffer.concat([Buffer.alloc(12), value.value])
    case AbiKind.bool:
      return encodeUint(value.value ? 1n : 0n)
    case AbiKind.fixedBytes:
      return Buffer.concat([value.value, Buffer.alloc(32 - value.value.length)])
    case AbiKind.bytes:
      return encodeBytes(value.value)
    case AbiKind.string:
      return encodeBytes(Buffer.from(value.value, 'utf8'))
    case AbiKind.array:
      return Buffer.concat([encodeUint(BigInt(value.value.length)), encodeAbi(value.value)])
    default:
      return encodeAbi(value.value)
  }
}

function encodeUint(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex')
}

function encodeBytes(bytes: Uint8Array): Buffer {
  return Buffer.concat([encodeUint(BigInt(bytes.length)), bytes, Buffer.alloc((32 - (bytes.length % 32)) % 32)])
}
