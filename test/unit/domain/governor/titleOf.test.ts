import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleOf } from '../../../../src/domain/governor/titleOf.ts'

describe('titleOf', () => {
  it.each([
    ['# Compute for safety\n\nText', 'Compute for safety'],
    ['\n\n  Plain first line \r\nSecond', 'Plain first line'],
    ['#\n## \nThird', 'Third'],
    ['#hashtag stays', '#hashtag stays'],
    ['####### seven marks are no heading', '####### seven marks are no heading'],
    [`# Title#proposer=0x${'aB'.repeat(20)}`, 'Title'],
    [`#proposer=0x${'aB'.repeat(20)}`, ''],
    ['', ''],
  ])('of %j is %j', (description, title) => {
    expect(titleOf(description)).toBe(title)
  })

  it('is at most 256 units long and never ends in half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '字', '😀', '\t'), minLength: 100, maxLength: 400 }),
        (text) => {
          const title = titleOf(text)
          expect(title.length).toBeLessThanOrEqual(256)
          expect(title.isWellFormed()).toBe(true)
        },
      ),
    )
    expect(titleOf('😀'.repeat(200))).toBe('😀'.repeat(128))
    expect(titleOf(`a${'😀'.repeat(200)}`)).toBe(`a${'😀'.repeat(127)}`)
  })
})
