import type { PolicyRule } from '../../policy/policy.ts'

export const PROPOSAL_TYPES = ['grant', 'policy', 'transfer', 'parameter', 'raw'] as const
export type ProposalType = (typeof PROPOSAL_TYPES)[number]
export type PolicyMode = 'permit' | 'restrict' | 'retire'

/** The wizard's fields as they are typed. Everything is text, so that nothing typed is ever lost or rounded. */
export type ProposalForm = {
  type: ProposalType
  title: string
  body: string
  classId: string
  epoch: string
  recipientId: string
  gpuHours: string
  policyMode: PolicyMode
  policyName: string
  predecessorId: string
  retirePredecessor: boolean
  /** Numbers as text; sets as `all` or bit numbers joined by commas; empty = does not bind. */
  rules: Record<PolicyRule, string>
  /** `coin` or an asset's address. */
  asset: string
  to: string
  amount: string
  parameter: string
  parameterValue: string
  target: string
  value: string
  calldata: string
}

export const EMPTY_FORM: ProposalForm = {
  type: 'grant',
  title: '',
  body: '',
  classId: '',
  epoch: '',
  recipientId: '',
  gpuHours: '',
  policyMode: 'restrict',
  policyName: '',
  predecessorId: '0',
  retirePredecessor: false,
  rules: {
    validFrom: '',
    validUntil: '',
    maxRiskTier: '',
    minOversight: '',
    maxShareBpsPerRecipientEpoch: '',
    maxGpusPerLease: '',
    reviewWindow: '',
    maxMilliHoursPerLease: '',
    maxProjectFlop: '',
    maxRecipientFlop: '',
    attestAboveFlop: '',
    allowedPurposes: 'all',
    deniedPurposes: '',
    dataClasses: 'all',
    regions: 'all',
    gpuClasses: 'all',
    requiredSchemas: '',
  },
  asset: 'coin',
  to: '',
  amount: '',
  parameter: 'votingPeriod',
  parameterValue: '',
  target: '',
  value: '',
  calldata: '',
}
