import { BaseError, HttpRequestError, TimeoutError } from 'viem'
import { Retryable } from '../errors/Retryable.ts'

/** Runs reads that go through viem's client; an endpoint that cannot be reached is then `Retryable`, as everywhere else. */
export async function chainRead<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw unreachable(error) ?? error
  }
}

function unreachable(error: unknown): Retryable | null {
  if (!(error instanceof BaseError)) return null
  const cause = error.walk((one) => one instanceof HttpRequestError || one instanceof TimeoutError)
  if (!(cause instanceof HttpRequestError || cause instanceof TimeoutError)) return null
  const source = cause instanceof HttpRequestError ? cause.url : ''
  return new Retryable(source === '' ? cause.shortMessage : `${source} cannot be reached`, { source, cause: error })
}
