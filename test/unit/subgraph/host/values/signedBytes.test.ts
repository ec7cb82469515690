import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkBigIntSize,
  readSignedBytes,
  SIGNED_BYTES_ROOM,
  signedBytesOf,
  writeSignedBytes,
} from '../../../../../subgraph/host/values/signedBytes.ts'

const integers = fc.oneof(
  fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n }),
  fc.bigInt({ min: -(2n ** 2_100n), max: 2n ** 2_100n }),
  // Where one byte more is needed.
  fc.tuple(fc.nat(320), fc.constantFrom(-1n, 0n, 1n)).map(([bits, step]) => 2n ** BigInt(bits) + step),
  fc.tuple(fc.nat(320), fc.constantFrom(-1n, 0n, 1n)).map(([bits, step]) => -(2n ** BigInt(bits)) + step),
)

function written(value: bigint): Buffer {
  const room = Buffer.alloc(SIGNED_BYTES_ROOM, 0xaa)
  const length = writeSignedBytes(value, new DataView(room.buffer, room.byteOffset, room.length))
  return room.subarray(0, length)
}

describe('signed little-endian bytes', () => {
  it.each([
    [0n, '00'],
    [127n, '7f'],
    [128n, '8000'],
    [-1n, 'ff'],
    [-128n, '80'],
    [-129n, '7fff'],
    [256n, '0001'],
    [2n ** 63n, '000000000000008000'],
    [-(2n ** 63n), '0000000000000080'],
    [-(2n ** 63n) - 1n, 'ffffffffffffff7fff'],
  ])('writes %s in the fewest bytes', (value, hex) => {
    expect(signedBytesOf(value).toString('hex')).toBe(hex)
    expect(written(value).toString('hex')).toBe(hex)
  })

  it('writes into a given room what it writes without one, or nothing', () => {
    fc.assert(
      fc.property(integers, (value) => {
        const expected = signedBytesOf(value)
        expect(written(value)).toEqual(expected.length <= SIGNED_BYTES_ROOM ? expected : Buffer.alloc(0))
      }),
    )
  })

  it('reads back what it writes, wherever it lies', () => {
    fc.assert(
      fc.property(integers, fc.nat(9), (value, start) => {
        const bytes = signedBytesOf(value)
        const memory = Buffer.concat([Buffer.alloc(start, 0xaa), bytes, Buffer.alloc(9, 0xaa)])
        const view = new DataView(memory.buffer, memory.byteOffset, memory.length)
        expect(readSignedBytes(view, start, bytes.length)).toBe(value)
      }),
    )
  })

  it('limits integers to 435,412 bits', () => {
    expect(checkBigIntSize(2n ** 435_411n)).toBe(2n ** 435_411n)
    expect(() => checkBigIntSize(2n ** 435_412n)).toThrow('too big')
  })
})
