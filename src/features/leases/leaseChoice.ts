import type { LeaseProject, NewLeaseFacts } from '../../data/leases/newLeaseQuery.ts'
import { type LeaseSituation } from '../../domain/compute/leaseObstacles.ts'
import { namedAttesters, type NamedAttesters } from '../../domain/compute/namedAttesters.ts'
import { compareBigints } from '../../domain/compareBigints.ts'
import type { LeaseContext, LeaseRequest } from '../../domain/policy/lease.ts'
import { leaseQuantities } from '../../domain/policy/leaseQuantities.ts'
import { epochBounds } from './epochBounds.ts'
import type { LeaseDraft } from './leaseDraft.ts'

/** What is left of the recipient's allocations, latest epoch first, most hours first. */
export function openAllocations(facts: NewLeaseFacts, project: LeaseProject | undefined, now: bigint) {
  return facts.allocations
    .filter(
      ({ epoch, recipient }) =>
        recipient.number === project?.recipient.number && epochBounds(facts.computeSchedule, epoch).epochEnd > now,
    )
    .map((each) => ({ ...each, leftMilliHours: positive(each.milliHours - each.leasedMilliHours) }))
    .toSorted(
      (one, two) => compareBigints(one.epoch, two.epoch) || compareBigints(two.leftMilliHours, one.leftMilliHours),
    )
}

/** Who has committed capacity of a class in an epoch, and how much of it is left; most first. */
export function openCommitments(facts: NewLeaseFacts, epoch: string, classNumber: string) {
  return facts.commitments
    .filter((each) => each.epoch.toString() === epoch && each.gpuClass.number.toString() === classNumber)
    .map((each) => ({
      provider: facts.providers.find(({ number }) => number === each.provider.number),
      leftMilliHours: positive(each.milliHours - each.leasedMilliHours),
    }))
    .flatMap(({ provider, leftMilliHours }) => (provider === undefined ? [] : [{ ...provider, leftMilliHours }]))
    .toSorted((one, two) => compareBigints(two.leftMilliHours, one.leftMilliHours))
}

/** Fills what the form can know: where there are hours left. Sizes and declarations are for the person. */
export function completedDraft(
  facts: NewLeaseFacts,
  draft: LeaseDraft,
  projects: readonly LeaseProject[],
  now: bigint,
): LeaseDraft {
  const project = draft.project || (projects[0]?.number.toString() ?? '')
  const known = facts.projects.find(({ number }) => number.toString() === project)
  const allocations = openAllocations(facts, known, now)
  const allocation =
    allocations.find(
      (each) =>
        (draft.epoch === '' || each.epoch.toString() === draft.epoch) &&
        (draft.class === '' || each.gpuClass.number.toString() === draft.class),
    ) ?? allocations[0]
  const epoch = draft.epoch || (allocation?.epoch.toString() ?? '')
  const classNumber = draft.class || (allocation?.gpuClass.number.toString() ?? '')
  const provider = draft.provider || (openCommitments(facts, epoch, classNumber)[0]?.number.toString() ?? '')
  return { ...draft, project, epoch, class: classNumber, provider }
}

export type LeaseChoice = {
  request: LeaseRequest
  project: LeaseProject
  named: NamedAttesters[]
  situation: LeaseSituation
  /** As the indexer has it: the contract's own is used where it answers. */
  context: LeaseContext
  peakFlops: bigint
}

/** A request with all that decides about it; null where a part of it doesn't exist. */
export function leaseChoice(
  facts: NewLeaseFacts,
  asked: Omit<LeaseRequest, 'recipientId'>,
  reviewSeconds: bigint,
  now: bigint,
): LeaseChoice | null {
  const project = facts.projects.find(({ number }) => number === asked.projectId)
  const provider = facts.providers.find(({ number }) => number === asked.providerId)
  const gpuClass = facts.gpuClasses.find(({ number }) => number === BigInt(asked.classId))
  if (project === undefined || provider === undefined || gpuClass === undefined) return null
  const { recipient } = project
  const ofPlace = facts.allocations.filter(
    (each) => each.epoch === asked.epoch && each.gpuClass.number === gpuClass.number,
  )
  const allocation = ofPlace.find((each) => each.recipient.number === recipient.number)
  const commitment = openCommitments(facts, asked.epoch.toString(), gpuClass.number.toString()).find(
    ({ number }) => number === provider.number,
  )
  const { epochStart, epochEnd } = epochBounds(facts.computeSchedule, asked.epoch)
  const earliest = now + reviewSeconds > epochStart ? now + reviewSeconds : epochStart
  const named = namedAttesters(
    project.attestations.map(({ schema, attester, membership, expiresAt, revokedTimestamp }) => ({
      schema: schema.schema,
      attester: attester.account,
      isPresent: attester.active && attester.membership === membership,
      isRevoked: revokedTimestamp !== null,
      expiresAt,
    })),
    now,
  )
  const quantities = leaseQuantities(asked.gpus, asked.durationSeconds, gpuClass.peakFlops)
  return {
    request: { ...asked, recipientId: recipient.number },
    project,
    named,
    peakFlops: gpuClass.peakFlops,
    situation: {
      recipientSuspended: recipient.suspended,
      providerSuspended: provider.suspended,
      milliHours: quantities.milliHours,
      allocationMilliHours: positive((allocation?.milliHours ?? 0n) - (allocation?.leasedMilliHours ?? 0n)),
      commitmentMilliHours: commitment?.leftMilliHours ?? 0n,
      durationSeconds: BigInt(asked.durationSeconds),
      availableSeconds: positive(epochEnd - earliest),
    },
    context: {
      ...quantities,
      timestampSeconds: now,
      region: provider.region,
      projectFlop: project.flop,
      recipientFlop: recipient.parent.organisationFlop,
      recipientLeasedMilliHours: ofPlace
        .filter((each) => each.parent.number === recipient.parent.number)
        .reduce((sum, each) => sum + each.leasedMilliHours, 0n),
      capacityMilliHours: allocation?.epochClass.capacityMilliHours ?? 0n,
      attestedSchemas: facts.attestationSchemas
        .filter(
          ({ schema, required }) =>
            (named.find((each) => each.schema === schema)?.attesters.length ?? 0) >= Math.max(1, required),
        )
        .reduce((set, { schema }) => set | (1n << BigInt(schema)), 0n),
    },
  }
}

const positive = (value: bigint) => (value > 0n ? value : 0n)
