import { IndexerHalted } from '../errors/IndexerHalted.ts'
import { Integrity } from '../errors/Integrity.ts'
import { Retryable } from '../errors/Retryable.ts'

/** graph-node's words for "not now": behind the asked block, busy, or its database is away. */
const TRANSIENT = /only indexed up to block|timed? ?out|overload|too many|unavailable|try again|store error/i

/** graph-node's whole message when data are denied after a failed handler. */
const HALTED = 'indexing_error'

/** The error class for the messages of a GraphQL answer. */
export function graphqlError(url: string, messages: readonly string[]): Error {
  if (messages.includes(HALTED)) return new IndexerHalted({ source: url })
  const transient = messages.find((message) => TRANSIENT.test(message))
  if (transient !== undefined) return new Retryable(transient, { source: url })
  return new Integrity('The indexer refused the question', { source: url, details: messages })
}
