import type { LeaseContext, LeaseRequest } from '../../../../src/domain/policy/lease.ts'
import type { Policy } from '../../../../src/domain/policy/policy.ts'

// Fields in the order of PolicyTypes.sol: the ABI knows no names.
const POLICY: readonly (keyof Policy)[] = [
  'validFrom',
  'validUntil',
  'maxRiskTier',
  'minOversight',
  'maxShareBpsPerRecipientEpoch',
  'maxGpusPerLease',
  'reviewWindow',
  'maxMilliHoursPerLease',
  'maxProjectFlop',
  'maxRecipientFlop',
  'attestAboveFlop',
  'allowedPurposes',
  'deniedPurposes',
  'dataClasses',
  'regions',
  'gpuClasses',
  'requiredSchemas',
]
const REQUEST: readonly (keyof LeaseRequest)[] = [
  'recipientId',
  'projectId',
  'providerId',
  'epoch',
  'classId',
  'purpose',
  'dataClass',
  'riskTier',
  'oversight',
  'gpus',
  'durationSeconds',
]
const CONTEXT: readonly (keyof LeaseContext)[] = [
  'timestampSeconds',
  'region',
  'milliHours',
  'leaseFlop',
  'projectFlop',
  'recipientFlop',
  'recipientLeasedMilliHours',
  'capacityMilliHours',
  'attestedSchemas',
]

const word = (value: bigint | number) => value.toString(16).padStart(64, '0')

export const policyWords = (policy: Policy) => POLICY.map((field) => word(policy[field])).join('')

export const leaseWords = ({ request, context }: { request: LeaseRequest; context: LeaseContext }) =>
  REQUEST.map((field) => word(request[field])).join('') + CONTEXT.map((field) => word(context[field])).join('')

/** ABI coding of one dynamic array of static structs. */
export const arrayArgument = (items: readonly string[]) => word(32) + word(items.length) + items.join('')

/** ABI coding of one `bytes`. */
export const bytesArgument = (hex: string) => word(32) + word(hex.length / 2) + hex

/** An answer that is one `uint256[]`. */
export function decodeMasks(answer: string): bigint[] {
  const words = answer.slice(2).match(/.{64}/g) ?? []
  return words.slice(2).map((hex) => BigInt(`0x${hex}`))
}
