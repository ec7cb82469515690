import type { Abi, ContractFunctionArgs, ContractFunctionName } from 'viem'
import type { Address } from '../../domain/hex.ts'

/** A write to a contract, checked against its ABI when it was made. */
export type ContractCall = {
  readonly address: Address
  readonly abi: Abi
  readonly functionName: string
  readonly args: readonly unknown[]
  readonly valueWei: bigint
}

/** Makes a `ContractCall`; function and arguments must be the ABI's. Only types of viem are used: it is not loaded. */
export function contractCall<
  const A extends Abi,
  F extends ContractFunctionName<A, 'nonpayable' | 'payable'>,
  const P extends ContractFunctionArgs<A, 'nonpayable' | 'payable', F>,
>(call: { address: Address; abi: A; functionName: F; args: P; valueWei?: bigint }): ContractCall {
  const { address, abi, functionName, args, valueWei = 0n } = call
  return { address, abi, functionName, args: args as readonly unknown[], valueWei }
}
