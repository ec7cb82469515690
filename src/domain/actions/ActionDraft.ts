import type { Hex } from '../hex.ts'
import type { Policy, PolicyKind } from '../policy/policy.ts'
import type { Parameter } from './parameters.ts'

/** What a proposer fills in, one kind a typed form. Amounts in base units, hours in milli-hours. */
export type ActionDraft =
  | { kind: 'grant'; epoch: bigint; classId: bigint; recipientId: bigint; milliHours: bigint }
  /** `retirePredecessor` ends the predecessor in the same proposal. */
  | {
      kind: 'policy'
      policyKind: PolicyKind
      name: string
      predecessorId: bigint
      policy: Policy
      retirePredecessor: boolean
    }
  | { kind: 'retire'; policyId: bigint }
  /** `asset` null = the chain's own coin. */
  | { kind: 'transfer'; asset: Hex | null; to: Hex; amount: bigint }
  | { kind: 'parameter'; parameter: Parameter; value: bigint | Hex }
  | { kind: 'raw'; target: Hex; value: bigint; calldata: Hex }
