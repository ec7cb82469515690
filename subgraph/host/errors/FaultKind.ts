/** What indexing waits for, by what an operator would look at; the label of a metric. */
export type FaultKind =
  | 'unreachable'
  | 'timeout'
  | 'rate-limit'
  | 'http-status'
  | 'malformed'
  | 'too-large'
  | 'refused'
  | 'inconsistent'
  | 'missing-logs'
  | 'wrong-chain'
  | 'disk'
