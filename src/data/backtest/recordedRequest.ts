import type { RecordedRequest } from '../../domain/policy/recordedRequest.ts'
import * as v from '../schema/schema.ts'
import { bigIntField, hexField, intField } from '../subgraph/fields.ts'

/** A request as the log keeps it. `sequence` counts all requests that were opened or denied. */
export type LoggedRequest = RecordedRequest & { readonly id: `0x${string}`; readonly sequence: bigint }

export const recordedRequestFields = `
  id sequence failedRules policySetVersion
  recipient { number } project { number } provider { number } epoch gpuClass { number }
  purpose dataClass riskTier oversight gpus durationSeconds
  timestamp region milliHours leaseFlop projectFlop recipientFlop recipientLeasedMilliHours capacityMilliHours
  attestedSchemas`

const numbered = v.transform(v.object({ number: bigIntField }), ({ number }) => number)

/** Request and context as the chain had them, taken apart by the subgraph and put together again. */
export const recordedRequestSchema = v.transform(
  v.object({
    id: hexField,
    sequence: bigIntField,
    failedRules: bigIntField,
    policySetVersion: bigIntField,
    recipient: numbered,
    project: numbered,
    provider: numbered,
    epoch: bigIntField,
    gpuClass: numbered,
    purpose: intField,
    dataClass: intField,
    riskTier: intField,
    oversight: intField,
    gpus: bigIntField,
    durationSeconds: bigIntField,
    timestamp: bigIntField,
    region: intField,
    milliHours: bigIntField,
    leaseFlop: bigIntField,
    projectFlop: bigIntField,
    recipientFlop: bigIntField,
    recipientLeasedMilliHours: bigIntField,
    capacityMilliHours: bigIntField,
    attestedSchemas: bigIntField,
  }),
  (row): LoggedRequest => ({
    id: row.id,
    sequence: row.sequence,
    policySetVersion: row.policySetVersion,
    failedRules: row.failedRules,
    request: {
      recipientId: row.recipient,
      projectId: row.project,
      providerId: row.provider,
      epoch: row.epoch,
      classId: Number(row.gpuClass),
      purpose: row.purpose,
      dataClass: row.dataClass,
      riskTier: row.riskTier,
      oversight: row.oversight,
      gpus: Number(row.gpus),
      durationSeconds: Number(row.durationSeconds),
    },
    context: {
      timestampSeconds: row.timestamp,
      region: row.region,
      milliHours: row.milliHours,
      leaseFlop: row.leaseFlop,
      projectFlop: row.projectFlop,
      recipientFlop: row.recipientFlop,
      recipientLeasedMilliHours: row.recipientLeasedMilliHours,
      capacityMilliHours: row.capacityMilliHours,
      attestedSchemas: row.attestedSchemas,
    },
  }),
)
