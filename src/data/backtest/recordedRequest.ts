import type { RecordedRequest } from '../../domain/policy/recordedRequest.ts'
import { requestedLeaseEntries, requestedLeaseSelection } from '../leases/requestedLease.ts'
import * as v from '../schema/schema.ts'
import { bigIntField, hexField } from '../subgraph/fields.ts'

/** A request as the log keeps it. `sequence` counts all requests that were opened or denied. */
export type LoggedRequest = RecordedRequest & { readonly id: `0x${string}`; readonly sequence: bigint }

export const recordedRequestFields = `
  id sequence failedRules policySetVersion
  recipient { number } project { number } provider { number } gpuClass { number } ${requestedLeaseSelection}`

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
    gpuClass: numbered,
    ...requestedLeaseEntries,
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
