const MAX_LINES = 120

/** What a part said of its failures: from where Vitest or Hardhat begin to tell them, or else its last words. */
export function failuresIn(words: string): string {
  const lines = words.trimEnd().split('\n')
  const begin = lines.findIndex((line) => /⎯ (Failed|Unhandled)|^\s*\d+ failing/.test(line))
  return begin < 0 ? lines.slice(-MAX_LINES).join('\n') : lines.slice(begin, begin + MAX_LINES).join('\n')
}
