import type { Hex } from '../hex.ts'
import type { AbiValue } from './abi/AbiType.ts'
import { decodeArguments } from './abi/decodeArguments.ts'
import { type ContractName, KNOWN_FUNCTIONS, type KnownFunction, type KnownFunctionKey } from './knownFunctions.ts'

/** One call of a proposal as it is on the chain. `value` in wei. */
export type ProposalCall = { target: Hex; value: bigint; calldata: Hex }

export type ActionContracts = Readonly<Record<Exclude<ContractName, 'asset'>, Hex>>

export type DecodedAction =
  /** A function that we know, with data that is exactly its encoding. */
  | {
      kind: 'known'
      key: KnownFunctionKey
      contract: ContractName
      functionName: string
      target: Hex
      value: bigint
      arguments: ReadonlyMap<string, AbiValue>
    }
  /** Plain payment of the chain's own coin; value 0 is a call that does nothing. */
  | { kind: 'payment'; target: Hex; value: bigint }
  /** Anything else. `contract` is set when the target is one of ours: then it touches governance. */
  | { kind: 'unknown'; target: Hex; value: bigint; selector: Hex; contract: ContractName | null }

/** Says what a call is, from the target's place in this deployment, never from the selector alone. */
export function decodeAction(call: ProposalCall, contracts: ActionContracts, assets: readonly Hex[]): DecodedAction {
  const target = call.target.toLowerCase() as Hex
  const contract = contractOf(target, contracts, assets)
  const selector = call.calldata.slice(0, 10).toLowerCase() as Hex
  if (call.calldata.length <= 2) return { kind: 'payment', target, value: call.value }
  for (const role of rolesOf(contract)) {
    const known = KNOWN_FUNCTIONS.find((candidate) => candidate.contract === role && candidate.selector === selector)
    const values = known === undefined ? null : decodeArguments(typesOf(known), `0x${call.calldata.slice(10)}`)
    // None of these functions takes coins: with a value they revert, and the sentence would be wrong.
    if (known === undefined || values === null || call.value !== 0n) continue
    return {
      kind: 'known',
      key: `${known.contract}.${known.name}` as KnownFunctionKey,
      contract: role,
      functionName: known.name,
      target,
      value: call.value,
      arguments: new Map(known.inputs.map(([name], index) => [name, values[index] ?? ''])),
    }
  }
  return { kind: 'unknown', target, value: call.value, selector, contract }
}

const typesOf = (known: KnownFunction) => known.inputs.map(([, type]) => type)

/** The governance token is an asset of the treasury as well. */
const rolesOf = (contract: ContractName | null): ContractName[] =>
  contract === null ? [] : contract === 'token' ? ['token', 'asset'] : [contract]

function contractOf(target: Hex, contracts: ActionContracts, assets: readonly Hex[]): ContractName | null {
  const wanted = target.toLowerCase()
  for (const [name, address] of Object.entries(contracts)) {
    if (address.toLowerCase() === wanted && name in CONTRACT_NAMES) return name as ContractName
  }
  return assets.some((asset) => asset.toLowerCase() === wanted) ? 'asset' : null
}

const CONTRACT_NAMES: Record<Exclude<ContractName, 'asset'>, true> = {
  governor: true,
  treasury: true,
  council: true,
  classifier: true,
  token: true,
  computeRegistry: true,
  epochAllocator: true,
  policyRegistry: true,
  leaseManager: true,
}
