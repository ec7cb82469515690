import { BaseError, UserRejectedRequestError } from 'viem'
import { Retryable } from '../errors/Retryable.ts'
import { UserRejected } from '../errors/UserRejected.ts'

/** EIP-1193's code for "the user said no", and the older one of some wallets. */
const REJECTED_CODES: readonly unknown[] = [4001, 5000]

/** Whether a wallet's error says that its owner said no; it may be wrapped several times. */
export function isRejection(error: unknown): boolean {
  for (let current: unknown = error, depth = 0; current instanceof Object && depth < 10; depth++) {
    if (current instanceof UserRejectedRequestError) return true
    if ('code' in current && REJECTED_CODES.includes(current.code)) return true
    current = 'cause' in current ? current.cause : null
  }
  return false
}

/** A wallet's error as a class by reaction. */
export function toWalletError(error: unknown): Error {
  if (isRejection(error)) return new UserRejected('Rejected in the wallet', { cause: error })
  const text = error instanceof BaseError ? error.shortMessage : error instanceof Error ? error.message : String(error)
  return new Retryable(text, { source: 'wallet', cause: error })
}
