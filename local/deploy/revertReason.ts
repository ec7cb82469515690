import { type Abi, BaseError, decodeErrorResult, isHex } from 'viem'

/** Why a transaction reverted, in the contract's own words where the node passes them on; else the error's first line. */
export function revertReason(error: unknown, abi: Abi): string {
  if (!(error instanceof BaseError)) return error instanceof Error ? error.message : String(error)
  const carrier = error.walk((inner) => isHex((inner as { data?: unknown }).data))
  const data = (carrier as { data?: unknown } | null)?.data
  if (isHex(data)) {
    try {
      const { errorName, args = [] } = decodeErrorResult({ abi, data })
      return `${errorName}(${args.join(', ')})`
    } catch {
      // An error of a contract that is called from here: its data says more than nothing.
      return `${error.shortMessage} (${data})`
    }
  }
  return error.shortMessage
}
