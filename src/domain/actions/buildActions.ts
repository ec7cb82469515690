import type { Hex } from '../hex.ts'
import type { ActionDraft } from './ActionDraft.ts'
import type { AbiValue } from './abi/AbiType.ts'
import { encodeArguments } from './abi/encodeArguments.ts'
import type { ActionContracts, ProposalCall } from './decodeAction.ts'
import { KNOWN_FUNCTIONS, type KnownFunctionKey, POLICY_FIELDS } from './knownFunctions.ts'
import { PARAMETER_DEFINITIONS } from './parameters.ts'

export type BuildContext = {
  contracts: ActionContracts
  /** Share in force: decides between raising and lowering it. */
  presentMaxShareBps: bigint
}

/** The calls that a filled-in form stands for, in order. Throws when a value does not fit its type. */
export function buildActions(draft: ActionDraft, context: BuildContext): ProposalCall[] {
  switch (draft.kind) {
    case 'grant':
      return [
        call(
          'epochAllocator.grant',
          [draft.epoch, draft.classId, draft.recipientId, draft.milliHours],
          context.contracts,
        ),
      ]
    case 'policy':
      return policyCalls(draft, context.contracts)
    case 'retire':
      return [call('policyRegistry.retire', [draft.policyId], context.contracts)]
    case 'transfer':
      return draft.asset === null
        ? [{ target: draft.to, value: draft.amount, calldata: '0x' }]
        : [{ target: draft.asset, value: 0n, calldata: encodeCall('asset.transfer', [draft.to, draft.amount]) }]
    case 'parameter':
      return [parameterCall(draft, context)]
    case 'raw':
      return [{ target: draft.target, value: draft.value, calldata: draft.calldata }]
  }
}

/** Selector and arguments of a known function. */
export function encodeCall(key: KnownFunctionKey, values: readonly AbiValue[]): Hex {
  const known = KNOWN_FUNCTIONS.find((candidate) => `${candidate.contract}.${candidate.name}` === key)
  if (known === undefined) throw new TypeError(`No function ${key}`)
  const types = known.inputs.map(([, type]) => type)
  return `${known.selector}${encodeArguments(types, values).slice(2)}` as Hex
}

function call(key: KnownFunctionKey, values: readonly AbiValue[], contracts: ActionContracts): ProposalCall {
  const contract = key.slice(0, key.indexOf('.')) as keyof ActionContracts
  return { target: contracts[contract], value: 0n, calldata: encodeCall(key, values) }
}

function policyCalls(draft: Extract<ActionDraft, { kind: 'policy' }>, contracts: ActionContracts): ProposalCall[] {
  const add = draft.policyKind === 'Base' ? 'policyRegistry.permit' : 'policyRegistry.restrict'
  const fields = POLICY_FIELDS.map(([field]) => draft.policy[field])
  const calls = [call(add, [draft.name, draft.predecessorId, ...fields], contracts)]
  if (draft.retirePredecessor && draft.predecessorId !== 0n) {
    calls.push(call('policyRegistry.retire', [draft.predecessorId], contracts))
  }
  return calls
}

function parameterCall(draft: Extract<ActionDraft, { kind: 'parameter' }>, context: BuildContext): ProposalCall {
  const definition = PARAMETER_DEFINITIONS[draft.parameter]
  const lowers = typeof draft.value === 'bigint' && draft.value < context.presentMaxShareBps
  const key = definition.lower !== undefined && lowers ? definition.lower : definition.call
  const leading = definition.leading === undefined ? [] : [definition.leading]
  return call(key, [...leading, draft.value], context.contracts)
}
