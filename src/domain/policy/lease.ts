/** What a recipient asks for, as `PolicyTypes.sol` has it. Purpose, data class, risk tier and oversight are declared, not proven. */
export type LeaseRequest = {
  recipientId: bigint
  projectId: bigint
  providerId: bigint
  epoch: bigint
  classId: number
  purpose: number
  dataClass: number
  riskTier: number
  oversight: number
  gpus: number
  durationSeconds: number
}

/** What the chain knows about a request when it is judged, as `PolicyTypes.sol` has it. */
export type LeaseContext = {
  timestampSeconds: bigint
  /** Of the provider: bit number in a policy's region set. */
  region: number
  /** Of this lease. */
  milliHours: bigint
  /** Of this lease, saturating at 2^128 - 1. */
  leaseFlop: bigint
  /** Of the project before this lease. */
  projectFlop: bigint
  /** Of the recipient with its affiliates before this lease. */
  recipientFlop: bigint
  /** Leased by the recipient with its affiliates in this epoch and class before this lease. */
  recipientLeasedMilliHours: bigint
  /** Of the class in the epoch. */
  capacityMilliHours: bigint
  /** Bitmap of the schemas for which the project has enough valid attestations. */
  attestedSchemas: bigint
}
