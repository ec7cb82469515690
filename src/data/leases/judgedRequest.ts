import type { LeaseContext, LeaseRequest } from '../../domain/policy/lease.ts'
import type { LeaseRequestFacts } from './leaseRequestFields.ts'

/** A request on record as the policies looked at it: the contracts' two structs. */
export function judgedRequest(facts: LeaseRequestFacts): { request: LeaseRequest; context: LeaseContext } {
  const { purpose, dataClass, riskTier, oversight, epoch, region, milliHours, leaseFlop, projectFlop } = facts
  return {
    request: {
      recipientId: facts.recipient.number,
      projectId: facts.project.number,
      providerId: facts.provider.number,
      epoch,
      classId: Number(facts.gpuClass.number),
      purpose,
      dataClass,
      riskTier,
      oversight,
      gpus: Number(facts.gpus),
      durationSeconds: Number(facts.durationSeconds),
    },
    context: {
      timestampSeconds: facts.timestamp,
      region,
      milliHours,
      leaseFlop,
      projectFlop,
      recipientFlop: facts.recipientFlop,
      recipientLeasedMilliHours: facts.recipientLeasedMilliHours,
      capacityMilliHours: facts.capacityMilliHours,
      attestedSchemas: facts.attestedSchemas,
    },
  }
}
