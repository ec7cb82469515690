import type { Hex } from '../hex.ts'
import type { PolicyRule } from '../policy/policy.ts'
import type { AbiType } from './abi/AbiType.ts'

/** Contracts of a deployment; `asset` is any ERC-20 that the treasury holds. */
export type ContractName =
  | 'governor'
  | 'treasury'
  | 'council'
  | 'classifier'
  | 'token'
  | 'computeRegistry'
  | 'epochAllocator'
  | 'policyRegistry'
  | 'leaseManager'
  | 'asset'

export type KnownInput = readonly [name: string, type: AbiType]

export type KnownFunction = { contract: ContractName; name: string; selector: Hex; inputs: readonly KnownInput[] }

/** Fields of the contract's Policy struct in its order; a static struct is encoded like its fields in a row. */
export const POLICY_FIELDS = [
  ['validFrom', 'uint64'],
  ['validUntil', 'uint64'],
  ['maxRiskTier', 'uint8'],
  ['minOversight', 'uint8'],
  ['maxShareBpsPerRecipientEpoch', 'uint16'],
  ['maxGpusPerLease', 'uint32'],
  ['reviewWindow', 'uint32'],
  ['maxMilliHoursPerLease', 'uint64'],
  ['maxProjectFlop', 'uint128'],
  ['maxRecipientFlop', 'uint128'],
  ['attestAboveFlop', 'uint128'],
  ['allowedPurposes', 'uint256'],
  ['deniedPurposes', 'uint256'],
  ['dataClasses', 'uint256'],
  ['regions', 'uint256'],
  ['gpuClasses', 'uint256'],
  ['requiredSchemas', 'uint256'],
] as const satisfies readonly (readonly [PolicyRule, AbiType])[]

const fn = <Contract extends ContractName, Name extends string>(
  contract: Contract,
  name: Name,
  selector: Hex,
  inputs: readonly KnownInput[],
) => ({ contract, name, selector, inputs })

/**
 * Everything that a proposal can do to the system. Selectors are written out, so that reading needs no hash function;
 * a test compares each with the compiled contracts.
 */
export const KNOWN_FUNCTIONS = [
  fn('governor', 'setVotingDelay', '0x79051887', [['seconds', 'uint48']]),
  fn('governor', 'setVotingPeriod', '0xe540d01d', [['seconds', 'uint32']]),
  fn('governor', 'setProposalThreshold', '0xece40cc1', [['votesWei', 'uint256']]),
  fn('governor', 'updateQuorumNumerator', '0x06f3f9e6', [['shareBps', 'uint256']]),
  fn('governor', 'setLateQuorumVoteExtension', '0x330df7ff', [['seconds', 'uint48']]),
  fn('governor', 'setPowerCap', '0x6cb4e7a6', [['shareBps', 'uint16']]),
  fn('governor', 'setProposalGuardian', '0xa660aca5', [['guardian', 'address']]),
  fn('treasury', 'updateDelay', '0x64d62353', [['seconds', 'uint256']]),
  fn('council', 'addMember', '0xca6d56dc', [['member', 'address']]),
  fn('council', 'removeMember', '0x0b1ca49a', [['member', 'address']]),
  fn('council', 'setRequiredConfirmations', '0x7b7c343d', [['required', 'uint256']]),
  fn('council', 'renewTerm', '0x6c513279', [['expiresAt', 'uint64']]),
  fn('classifier', 'setThreshold', '0x989138a4', [
    ['class', 'uint8'],
    ['shareBps', 'uint16'],
  ]),
  fn('classifier', 'raiseClass', '0x6042a3a5', [
    ['target', 'address'],
    ['selector', 'bytes4'],
    ['class', 'uint8'],
  ]),
  fn('classifier', 'protectTarget', '0x3cb4e277', [
    ['target', 'address'],
    ['selectors', 'bytes4[]'],
    ['classes', 'uint8[]'],
  ]),
  fn('token', 'mint', '0x40c10f19', [
    ['to', 'address'],
    ['amountWei', 'uint256'],
  ]),
  fn('computeRegistry', 'addGpuClass', '0x23d05ca2', [
    ['name', 'string'],
    ['peakFlops', 'uint128'],
    ['multiplierBps', 'uint32'],
  ]),
  fn('computeRegistry', 'admitProvider', '0xa5337424', [
    ['operator', 'address'],
    ['region', 'uint8'],
    ['name', 'string'],
  ]),
  fn('computeRegistry', 'raiseCeiling', '0x5db621fc', [
    ['providerId', 'uint256'],
    ['classId', 'uint256'],
    ['milliHours', 'uint64'],
  ]),
  fn('computeRegistry', 'lowerCeiling', '0x8aead440', [
    ['providerId', 'uint256'],
    ['classId', 'uint256'],
    ['milliHours', 'uint64'],
  ]),
  fn('computeRegistry', 'suspendProvider', '0x921c17ba', [['providerId', 'uint256']]),
  fn('computeRegistry', 'unsuspendProvider', '0x3e05750e', [['providerId', 'uint256']]),
  fn('computeRegistry', 'admitRecipient', '0xce197cff', [
    ['operator', 'address'],
    ['parentId', 'uint256'],
    ['name', 'string'],
  ]),
  fn('computeRegistry', 'suspendRecipient', '0x58928e87', [['recipientId', 'uint256']]),
  fn('computeRegistry', 'unsuspendRecipient', '0x843aaa03', [['recipientId', 'uint256']]),
  fn('computeRegistry', 'setProviderOperator', '0x7496be68', [
    ['providerId', 'uint256'],
    ['newOperator', 'address'],
  ]),
  fn('computeRegistry', 'setRecipientOperator', '0xd9e4e425', [
    ['recipientId', 'uint256'],
    ['newOperator', 'address'],
  ]),
  fn('epochAllocator', 'grant', '0xa785645c', [
    ['epoch', 'uint256'],
    ['classId', 'uint256'],
    ['recipientId', 'uint256'],
    ['milliHours', 'uint64'],
  ]),
  fn('epochAllocator', 'raiseMaxShare', '0x1005037d', [['shareBps', 'uint16']]),
  fn('epochAllocator', 'lowerMaxShare', '0xf60fcc69', [['shareBps', 'uint16']]),
  fn('epochAllocator', 'setRoundShares', '0xf08cc3d9', [
    ['maxSupportBps', 'uint16'],
    ['minSupportBps', 'uint16'],
  ]),
  fn('policyRegistry', 'permit', '0x11ecb091', [['name', 'string'], ['predecessorId', 'uint256'], ...POLICY_FIELDS]),
  fn('policyRegistry', 'restrict', '0x003a8ab9', [['name', 'string'], ['predecessorId', 'uint256'], ...POLICY_FIELDS]),
  fn('policyRegistry', 'retire', '0x3790cf57', [['policyId', 'uint256']]),
  fn('policyRegistry', 'addAttester', '0x746012d5', [
    ['schema', 'uint8'],
    ['attester', 'address'],
  ]),
  fn('policyRegistry', 'removeAttester', '0xf993d17d', [
    ['schema', 'uint8'],
    ['attester', 'address'],
  ]),
  fn('policyRegistry', 'raiseRequired', '0xa29a56db', [
    ['schema', 'uint8'],
    ['required', 'uint256'],
  ]),
  fn('policyRegistry', 'lowerRequired', '0xd8e8fb7d', [
    ['schema', 'uint8'],
    ['required', 'uint256'],
  ]),
  fn('leaseManager', 'setCouncil', '0xa6d80a27', [['council', 'address']]),
  fn('asset', 'transfer', '0xa9059cbb', [
    ['to', 'address'],
    ['amount', 'uint256'],
  ]),
  fn('asset', 'approve', '0x095ea7b3', [
    ['spender', 'address'],
    ['amount', 'uint256'],
  ]),
] as const

type Entry = (typeof KNOWN_FUNCTIONS)[number]
/** `epochAllocator.grant`, … */
export type KnownFunctionKey = { [E in Entry as `${E['contract']}.${E['name']}`]: E } extends infer Map
  ? keyof Map & string
  : never
