const SPECIAL = new Map([
  ['ox', 'oxen'],
  ['man', 'men'],
  ['woman', 'women'],
  ['die', 'dice'],
  ['yes', 'yeses'],
  ['foot', 'feet'],
  ['eave', 'eaves'],
  ['goose', 'geese'],
  ['tooth', 'teeth'],
  ['quiz', 'quizzes'],
])

/** Ending → its replacement; the first that fits is taken. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/eaux$/, 'eaux'],
  [/child(ren)?$/, 'children'],
  [/pe(rson|ople)$/, 'people'],
  [/(matr|cod|mur|sil|vert|ind|append)(ix|ex)$/, '$1ices'],
  [/(x|ch|ss|sh|zz)es$/, '$1es'],
  [/(x|ch|ss|sh|zz)$/, '$1es'],
  [/([^ch][ieo][ln])ey$/, '$1ies'],
  [/([^aeiouy]|qu)y$/, '$1ies'],
  [/(ar|l|ea|eo|oa|hoo)f$/, '$1ves'],
  [/(kni|wi|li)fe$/, '$1ves'],
  [/sis$/, 'ses'],
  [/(her|at|gr)o$/, '$1oes'],
  [/(alias|[^aou]us|tlas|gas|ris)$/, '$1es'],
  [/(ax|test)is$/, '$1es'],
  [/s$/, 's'],
]

/**
 * The plural that graph-node gives a type's collection field (the rules of the Inflector crate, case-sensitive as there).
 * Left out: its rules for Latin and Greek words and its uncountable words, which are all lower case.
 */
export function pluralize(word: string): string {
  const special = SPECIAL.get(word)
  if (special) return special
  for (const [ending, replacement] of ENDINGS) if (ending.test(word)) return word.replace(ending, replacement)
  return `${word}s`
}
