import { expect, it } from 'vitest'
import { addressMark } from '../../../../src/domain/text/addressMark.ts'
import { safeLinkUrl } from '../../../../src/domain/text/safeLinkUrl.ts'

it.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:x',
  '/relative',
  '#/x',
  '',
  'file:///etc',
])('refuses %s', (url) => {
  expect(safeLinkUrl(url)).toBeNull()
})

it.each(['https://example.org/a?b#c', 'http://example.org/', 'mailto:someone@example.org'])('keeps %s', (url) => {
  expect(safeLinkUrl(url)).toBe(url)
})

it('draws an account the same way whatever the case of its hex, mirrored and never blank', () => {
  for (const digit of '0123456789abcdef') {
    const address = `0x${digit.repeat(40)}`
    const { cells, tone } = addressMark(address)
    expect(addressMark(address.toUpperCase())).toEqual({ cells, tone })
    expect([cells[2], cells[5], cells[8]]).toEqual([cells[0], cells[3], cells[6]])
    expect(cells).toContain(true)
    expect(tone).toBeGreaterThanOrEqual(1)
    expect(tone).toBeLessThanOrEqual(8)
  }
})
