export type TextSegment = { kind: 'text'; text: string } | { kind: 'hidden'; label: string }

/**
 * Characters that a reader cannot see and that change what a name looks like: controls, soft hyphen, zero-width,
 * directional marks and overrides, invisible operators, variation selectors, tags, odd blanks and fillers.
 * Source: Unicode TR 36 (section 3) and UTS 39, plus the Trojan Source paper (Boucher and Anderson, 2021) for bidi controls.
 */
const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Variation_Selector}\u00a0\u034f\u115f\u1160\u17b4\u17b5\u2000-\u200a\u202f\u205f\u2800\u3164\uffa0]/u

/** Cuts text at each hidden character; tabs and line ends count as hidden, for this is for names and titles. */
export function splitHiddenCharacters(text: string): TextSegment[] {
  // Nearly always the case, and much faster told of the whole than of each character.
  if (text !== '' && !HIDDEN.test(text)) return [{ kind: 'text', text }]
  const segments: TextSegment[] = []
  let plain = ''
  for (const character of text) {
    if (!HIDDEN.test(character)) {
      plain += character
      continue
    }
    if (plain !== '') segments.push({ kind: 'text', text: plain })
    plain = ''
    segments.push({ kind: 'hidden', label: labelOf(character) })
  }
  if (plain !== '') segments.push({ kind: 'text', text: plain })
  return segments
}

export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text)
}

function labelOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
