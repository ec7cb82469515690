import type { KnownFunctionKey } from './knownFunctions.ts'

/** Settings that the wizard offers. Raising and lowering the recipients' share are two functions on the chain. */
export const PARAMETERS = [
  'votingDelay',
  'votingPeriod',
  'lateVoteExtension',
  'proposalThreshold',
  'quorumShare',
  'powerCap',
  'timelockDelay',
  'maxShare',
  'thresholdLoosening',
  'thresholdConstitutional',
  'councilTerm',
  'councilConfirmations',
  'councilAdd',
  'councilRemove',
] as const
export type Parameter = (typeof PARAMETERS)[number]

export type ParameterUnit = 'seconds' | 'shareBps' | 'votesWei' | 'timestampSeconds' | 'count' | 'address'

export type ParameterDefinition = {
  unit: ParameterUnit
  /** `lower` replaces `call` when the new value is below the present one. */
  call: KnownFunctionKey
  lower?: KnownFunctionKey
  /** Argument before the value, e.g. the class of a threshold. */
  leading?: bigint
}

export const PARAMETER_DEFINITIONS: Readonly<Record<Parameter, ParameterDefinition>> = {
  votingDelay: { unit: 'seconds', call: 'governor.setVotingDelay' },
  votingPeriod: { unit: 'seconds', call: 'governor.setVotingPeriod' },
  lateVoteExtension: { unit: 'seconds', call: 'governor.setLateQuorumVoteExtension' },
  proposalThreshold: { unit: 'votesWei', call: 'governor.setProposalThreshold' },
  quorumShare: { unit: 'shareBps', call: 'governor.updateQuorumNumerator' },
  powerCap: { unit: 'shareBps', call: 'governor.setPowerCap' },
  timelockDelay: { unit: 'seconds', call: 'treasury.updateDelay' },
  maxShare: { unit: 'shareBps', call: 'epochAllocator.raiseMaxShare', lower: 'epochAllocator.lowerMaxShare' },
  thresholdLoosening: { unit: 'shareBps', call: 'classifier.setThreshold', leading: 3n },
  thresholdConstitutional: { unit: 'shareBps', call: 'classifier.setThreshold', leading: 4n },
  councilTerm: { unit: 'timestampSeconds', call: 'council.renewTerm' },
  councilConfirmations: { unit: 'count', call: 'council.setRequiredConfirmations' },
  councilAdd: { unit: 'address', call: 'council.addMember' },
  councilRemove: { unit: 'address', call: 'council.removeMember' },
}
