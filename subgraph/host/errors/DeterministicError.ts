/**
 * A failure that every run over the same chain meets again (a mapping's abort, an invalid entity, a division by zero).
 * It halts the subgraph; trying again cannot help.
 */
export class DeterministicError extends Error {
  override readonly name = 'DeterministicError'
}
