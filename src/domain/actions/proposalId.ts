import { encodeAbiParameters, keccak256, stringToHex } from 'viem'
import type { Hex } from '../hex.ts'
import type { ProposalCall } from './decodeAction.ts'

export const descriptionHash = (description: string): Hex => keccak256(stringToHex(description))

/**
 * The governor's `hashProposal`: keccak256(abi.encode(targets, values, calldatas, descriptionHash)).
 * Anyone can compute it, so a page that shows other contents than those voted on is found out.
 */
export function proposalId(calls: readonly ProposalCall[], description: string): bigint {
  const encoded = encodeAbiParameters(
    [{ type: 'address[]' }, { type: 'uint256[]' }, { type: 'bytes[]' }, { type: 'bytes32' }],
    [
      calls.map((call) => call.target),
      calls.map((call) => call.value),
      calls.map((call) => call.calldata),
      descriptionHash(description),
    ],
  )
  return BigInt(keccak256(encoded))
}
