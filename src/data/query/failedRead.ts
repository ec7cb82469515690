import type { ReadState } from '../../domain/health/readState.ts'
import { errorReaction } from '../errors/errorReaction.ts'

export type FailedRead = Extract<ReadState<never>, { kind: 'failed' }>

/** A failed read as a page shows it. */
export function failedRead(error: Error, retry: () => void): FailedRead {
  const reaction = errorReaction(error)
  return { kind: 'failed', failure: reaction === 'silent' ? 'unknown' : reaction, details: error.message, retry }
}
