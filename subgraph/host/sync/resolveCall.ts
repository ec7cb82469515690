import { AbiKind, type AbiValue, type NamedAbiValue } from '../decode/AbiValue.ts'
import type { AbiItem, DeclaredCall, DeclaredCallValue } from '../manifest/Manifest.ts'
import type { Log } from '../rpc/ChainTypes.ts'

/** A call with everything known but the block. */
export interface ResolvedCall {
  fn: AbiItem
  /** Null when the log does not give an address. */
  address: Uint8Array | null
  parameters: AbiValue[]
}

/** Fills a declared call with the values of a log. */
export function resolveCall(call: DeclaredCall, log: Log, parameters: readonly NamedAbiValue[]): ResolvedCall {
  const address = resolveValue(call.address, log, parameters)
  return {
    fn: call.fn,
    address: address?.kind === AbiKind.address ? address.value : null,
    parameters: call.parameters.flatMap((value) => resolveValue(value, log, parameters) ?? []),
  }
}

function resolveValue(value: DeclaredCallValue, log: Log, parameters: readonly NamedAbiValue[]): AbiValue | null {
  if (value.kind === 'logAddress') return { kind: AbiKind.address, value: log.address }
  if (value.kind === 'address') return { kind: AbiKind.address, value: value.address }
  let found: AbiValue | undefined = parameters[value.index]?.value
  for (const field of value.path) found = found?.kind === AbiKind.tuple ? found.value[field] : undefined
  return found ?? null
}
