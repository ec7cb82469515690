import { expect, it } from 'vitest'
import { shortHex } from '../../../../src/domain/format/shortHex.ts'

it('keeps both ends of a long value and the whole of a short one', () => {
  expect(shortHex('0x57cc112233445566778899aabbccddeeff0024b7')).toBe('0x57cc…24b7')
  expect(shortHex('0x57cc24b7')).toBe('0x57cc24b7')
  expect(shortHex('0x')).toBe('0x')
})
