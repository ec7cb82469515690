import { decodeErrorResult, type Hex, isHex } from 'viem'
import type { ErrorValue, TxFailure } from '../../domain/transaction/txFailure.ts'
import { knownErrors } from './knownErrors.ts'

/** A revert's data as one of the deployment's errors, a text, or a panic; null when it is none of them. */
export function decodeRevert(data: Hex): TxFailure | null {
  if (data === '0x') return null
  try {
    // Error(string) and Panic(uint256) are known to the decoder.
    const { errorName, args, abiItem } = decodeErrorResult({ abi: knownErrors, data })
    const values: readonly unknown[] = args ?? []
    if (errorName === 'Error') return { kind: 'reason', text: String(values[0]) }
    return {
      kind: 'contract',
      name: errorName,
      values: values.map(
        (value, index): ErrorValue => ({
          name: ('inputs' in abiItem ? abiItem.inputs?.[index]?.name : undefined) ?? String(index),
          value: readable(value),
        }),
      ),
    }
  } catch {
    // Not an error that any of the contracts has.
    return null
  }
}

function readable(value: unknown): ErrorValue['value'] {
  if (typeof value === 'bigint' || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return BigInt(value)
  if (Array.isArray(value) && value.every((one) => isHex(one))) return value
  return String(value)
}
