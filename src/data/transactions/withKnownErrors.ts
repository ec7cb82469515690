import type { Abi } from 'viem'
import { knownErrors } from './knownErrors.ts'

/** An ABI that also explains the errors of the contracts behind the called one. */
export function withKnownErrors(abi: Abi): Abi {
  return [...abi.filter((item) => item.type !== 'error'), ...knownErrors]
}
