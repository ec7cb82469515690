import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasHiddenCharacters, splitHiddenCharacters } from '../../../../src/domain/text/hiddenCharacters.ts'

/** Any code point but surrogates, of which two would join; invisible ones often enough. */
const character = fc
  .oneof(
    fc.integer({ min: 0, max: 0x10ffff }),
    fc.integer({ min: 0x2000, max: 0x2070 }),
    fc.integer({ min: 0, max: 0xff }),
  )
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point))

const readable = (text: string): string =>
  splitHiddenCharacters(text)
    .map((segment) => (segment.kind === 'text' ? segment.text : segment.label))
    .join('')

describe('splitHiddenCharacters', () => {
  it.each([
    ['zero-width space', '\u200b', 'U+200B'],
    ['right-to-left override', '\u202e', 'U+202E'],
    ['isolate', '\u2066', 'U+2066'],
    ['byte-order mark', '\ufeff', 'U+FEFF'],
    ['soft hyphen', '\u00ad', 'U+00AD'],
    ['line end', '\n', 'U+000A'],
    ['no-break space', '\u00a0', 'U+00A0'],
    ['Hangul filler', '\u3164', 'U+3164'],
    ['tag letter', '\u{e0061}', 'U+E0061'],
    ['variation selector', '\ufe0f', 'U+FE0F'],
    ['lone surrogate', '\ud800', 'U+D800'],
  ])('draws a %s', (_name, character, label) => {
    expect(readable(`har${character}bor`)).toBe(`har${label}bor`)
    expect(hasHiddenCharacters(`har${character}bor`)).toBe(true)
  })

  it('leaves no invisible character in what is shown, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        const segments = splitHiddenCharacters(text)
        expect(segments.some((segment) => segment.kind === 'text' && hasHiddenCharacters(segment.text))).toBe(false)
        const back = segments.map((segment) =>
          segment.kind === 'text' ? segment.text : String.fromCodePoint(Number.parseInt(segment.label.slice(2), 16)),
        )
        expect(back.join('')).toBe(text)
      }),
    )
  })

  it.each(['Harbor Assembly', '提案：第 41 期', 'Ünïcode, Ωmega', 'مجلس', '“10%” – 5'])('leaves %s alone', (text) => {
    expect(splitHiddenCharacters(text)).toEqual([{ kind: 'text', text }])
  })
})
