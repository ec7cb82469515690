import type { EnactedPolicy } from '../../../src/domain/policy/evaluatePolicies.ts'
import { capacityOf, type Commitment } from '../compute/commitments.ts'
import { GPU_CLASS, type GpuClassKey, gpuClassKeys } from '../compute/gpuClasses.ts'
import type { Grant } from '../compute/grants.ts'
import { providers } from '../compute/providers.ts'
import { organisationOf, type RecipientKey, recipients } from '../compute/recipients.ts'
import type { Round } from '../compute/rounds.ts'
import { ADDED_BY, POLICY_ID, policyRules, RETIRED_BY } from '../proposals/policies.ts'
import { type Attestation, schemasOf, validAttestations } from './attestations.ts'
import type { LeaseSurroundings } from './LeaseBook.ts'
import { SCHEMA } from './schemas.ts'

interface Facts {
  commitments: readonly Commitment[]
  grants: readonly Grant[]
  rounds: readonly Round[]
  attestations: readonly Attestation[]
  /** When a proposal was executed, by its key, in Unix seconds. */
  executedAt: (proposalKey: string) => number
  peakFlopsOf: (classId: number) => bigint
}

/** What a recipient is allocated of a class in an epoch, by grants and by the round. */
export function allocationOf(
  { grants, rounds }: Pick<Facts, 'grants' | 'rounds'>,
  epoch: number,
  gpuClass: GpuClassKey,
  recipient: RecipientKey,
): bigint {
  const granted = grants
    .filter((grant) => grant.epoch === epoch && grant.gpuClass === gpuClass && grant.recipient === recipient)
    .reduce((sum, { milliHours }) => sum + milliHours, 0n)
  const round = rounds.find((each) => each.epoch === epoch && each.gpuClass === gpuClass)
  return granted + (round?.shares.get(recipient) ?? 0n)
}

/** What the plan says about everything that a lease is judged by. */
export function leaseSurroundings(facts: Facts): LeaseSurroundings {
  const { commitments, attestations, executedAt, peakFlopsOf } = facts
  const policies = (Object.keys(POLICY_ID) as (keyof typeof POLICY_ID)[]).map((key) => {
    const addedAt = executedAt(ADDED_BY[key])
    const retirement = RETIRED_BY[key]
    const kind = key === 'base' || key === 'continuityBase' ? 'Base' : 'Restriction'
    const enacted: EnactedPolicy = { kind, rules: { ...policyRules[key], validFrom: BigInt(addedAt) } }
    return { enacted, retiredAt: retirement === undefined ? Number.POSITIVE_INFINITY : executedAt(retirement) }
  })
  const raisedAt = executedAt('second-evaluation')
  const capacities = new Map<string, bigint>()
  const keyOfClass = (classId: number) => gpuClassKeys.find((key) => GPU_CLASS[key] === classId) ?? 'h100'
  const keyOfRecipient = (id: bigint) => recipients.find((each) => BigInt(each.id) === id)?.key ?? 'basalt'
  return {
    policiesAt: (timestampSeconds) =>
      policies.filter(({ retiredAt }) => retiredAt > timestampSeconds).map(({ enacted }) => enacted),
    parentOf: (recipientId) =>
      BigInt(recipients.find(({ key }) => key === organisationOf(keyOfRecipient(recipientId)))?.id ?? 0),
    peakFlopsOf,
    regionOf: (providerId) => providers.find(({ id }) => BigInt(id) === providerId)?.region ?? 0,
    allocation: ({ epoch, classId, recipientId }) =>
      allocationOf(facts, Number(epoch), keyOfClass(classId), keyOfRecipient(recipientId)),
    commitment: ({ epoch, classId, providerId }) => {
      const key = providers.find(({ id }) => BigInt(id) === providerId)?.key
      const own = commitments.filter(
        (each) => each.provider === key && each.epoch === Number(epoch) && each.gpuClass === keyOfClass(classId),
      )
      return own.at(-1)?.milliHours ?? 0n
    },
    capacity: (epoch, classId) => {
      const place = `${epoch}/${classId}`
      const known = capacities.get(place)
      if (known !== undefined) return known
      const capacity = capacityOf(commitments, Number(epoch), keyOfClass(classId))
      capacities.set(place, capacity)
      return capacity
    },
    attestedSchemas: (projectId, timestampSeconds, namedAtSeconds) =>
      schemasOf(validAttestations(attestations, projectId, timestampSeconds, namedAtSeconds), (schema) =>
        schema === SCHEMA.evaluation && timestampSeconds >= raisedAt ? 2 : 1,
      ),
  }
}
