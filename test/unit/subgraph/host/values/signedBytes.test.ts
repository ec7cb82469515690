import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bigIntToSignedBytes,
  checkBigIntSize,
  signedBytesToBigInt,
} from '../../../../../subgraph/host/values/signedBytes.ts'

describe('signed little-endian bytes', () => {
  it.each([
    [0n, '00'],
    [127n, '7f'],
    [128n, '8000'],
    [-1n, 'ff'],
    [-128n, '80'],
    [-129n, '7fff'],
    [256n, '0001'],
  ])('writes %s in the fewest bytes', (value, hex) => {
    expect(bigIntToSignedBytes(value).toString('hex')).toBe(hex)
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n }), (value) => {
        expect(signedBytesToBigInt(bigIntToSignedBytes(value))).toBe(value)
      }),
    )
  })

  it('limits integers to 435,412 bits', () => {
    expect(checkBigIntSize(2n ** 435_411n)).toBe(2n ** 435_411n)
    expect(() => checkBigIntSize(2n ** 435_412n)).toThrow('too big')
  })
})
