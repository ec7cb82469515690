/**
 * PostgreSQL's LIKE: `%` any text, `_` one character, `\` takes the next character as it is.
 * Linear in time for the usual patterns and at worst the product of both lengths: patterns come from strangers.
 */
export function matchesLike(pattern: string, text: string): boolean {
  const tokens = parsePattern(pattern)
  const characters = Array.from(text)
  let token = 0
  let character = 0
  let lastWildcard = -1
  let resumeAt = 0
  while (character < characters.length) {
    const expected = tokens[token]
    if (expected === ANY_TEXT) {
      lastWildcard = token++
      resumeAt = character
    } else if (expected !== undefined && (expected === ANY_CHARACTER || expected === characters[character])) {
      token++
      character++
    } else if (lastWildcard >= 0) {
      // The last `%` takes one character more.
      token = lastWildcard + 1
      character = ++resumeAt
    } else return false
  }
  while (tokens[token] === ANY_TEXT) token++
  return token === tokens.length
}

const ANY_TEXT = Symbol('%')
const ANY_CHARACTER = Symbol('_')

function parsePattern(pattern: string): (string | symbol)[] {
  const tokens: (string | symbol)[] = []
  const characters = Array.from(pattern)
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? ''
    if (character === '%') {
      if (tokens.at(-1) !== ANY_TEXT) tokens.push(ANY_TEXT)
    } else if (character === '_') tokens.push(ANY_CHARACTER)
    else if (character === '\\') tokens.push(characters[++index] ?? '\\')
    else tokens.push(character)
  }
  return tokens
}
