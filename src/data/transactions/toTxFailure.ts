import { BaseError, ContractFunctionRevertedError, InsufficientFundsError, isHex, RawContractError } from 'viem'
import type { TxFailure } from '../../domain/transaction/txFailure.ts'
import { decodeRevert } from './decodeRevert.ts'

const LONGEST_TEXT = 240

/** What a failed simulation, signature or send says, in a form that can be put into words. */
export function toTxFailure(error: unknown): TxFailure {
  if (!(error instanceof BaseError)) return other(error instanceof Error ? error.message : String(error))
  if (error.walk((cause) => cause instanceof InsufficientFundsError) !== null) return { kind: 'insufficientFunds' }
  const reverted = error.walk((cause) => cause instanceof ContractFunctionRevertedError)
  if (reverted instanceof ContractFunctionRevertedError) return fromRevert(reverted)
  const raw = error.walk((cause) => cause instanceof RawContractError)
  const data = raw instanceof RawContractError ? revertData(raw.data) : null
  return (data === null ? null : decodeRevert(data)) ?? other(error.details || error.shortMessage)
}

function fromRevert(error: ContractFunctionRevertedError): TxFailure {
  const raw = error.raw
  const decoded = raw === undefined ? null : decodeRevert(raw)
  return decoded ?? (error.reason === undefined ? other(error.shortMessage) : { kind: 'reason', text: error.reason })
}

function revertData(data: unknown): `0x${string}` | null {
  const value = data instanceof Object && 'data' in data ? data.data : data
  return isHex(value) && value !== '0x' ? value : null
}

function other(text: string): TxFailure {
  return { kind: 'other', text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text }
}
