import { IndexerHalted } from './IndexerHalted.ts'
import { Integrity } from './Integrity.ts'
import { Misconfigured } from './Misconfigured.ts'
import { NotFound } from './NotFound.ts'
import { Retryable } from './Retryable.ts'
import { UserRejected } from './UserRejected.ts'

export type ErrorReaction = 'silent' | 'retry' | 'misconfigured' | 'integrity' | 'notFound' | 'unknown'

/** What a page does about an error; `unknown` is a fault of the program and is shown as one. */
export function errorReaction(error: unknown): ErrorReaction {
  if (error instanceof UserRejected) return 'silent'
  // A halted indexer is mended by its keeper: the reader can only ask again later.
  if (error instanceof Retryable || error instanceof IndexerHalted) return 'retry'
  if (error instanceof Misconfigured) return 'misconfigured'
  if (error instanceof Integrity) return 'integrity'
  if (error instanceof NotFound) return 'notFound'
  return 'unknown'
}
