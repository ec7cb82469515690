import { type EnactedPolicy, evaluatePolicies } from '../../../src/domain/policy/evaluatePolicies.ts'
import { isInForce } from '../../../src/domain/policy/evaluatePolicy.ts'
import type { LeaseContext, LeaseRequest } from '../../../src/domain/policy/lease.ts'
import { leaseQuantities } from '../../../src/domain/policy/leaseQuantities.ts'
import type { Policy } from '../../../src/domain/policy/policy.ts'

/** What the lease manager asks others about, at a Unix time in seconds. */
export interface LeaseSurroundings {
  /** Policies that are not retired then, in force or not. */
  policiesAt(timestampSeconds: number): readonly EnactedPolicy[]
  parentOf(recipientId: bigint): bigint
  peakFlopsOf(classId: number): bigint
  regionOf(providerId: bigint): number
  allocation(request: Place): bigint
  commitment(request: Place): bigint
  capacity(epoch: bigint, classId: number): bigint
  /** Bitmap of the schemas that the attesters of the project cover, of those who had attested when they were named. */
  attestedSchemas(projectId: bigint, timestampSeconds: number, namedAtSeconds: number): bigint
}

type Place = Pick<LeaseRequest, 'epoch' | 'classId' | 'recipientId' | 'providerId'>

/** What the lease manager keeps about leases: the same sums, by the same rules. */
export class LeaseBook {
  private readonly sums = new Map<string, bigint>()
  private readonly surroundings: LeaseSurroundings

  constructor(surroundings: LeaseSurroundings) {
    this.surroundings = surroundings
  }

  /** Milli-hours that the recipient may lease in all. */
  allocation(place: Place): bigint {
    return this.surroundings.allocation(place)
  }

  /** Milli-hours that the recipient may still lease. */
  allocationLeft(place: Place): bigint {
    return this.surroundings.allocation(place) - this.sum(recipientKey(place))
  }

  /** Milli-hours that the provider may still lease out. */
  commitmentLeft(place: Place): bigint {
    return this.surroundings.commitment(place) - this.sum(providerKey(place))
  }

  inForce(timestampSeconds: number): Policy[] {
    return this.surroundings
      .policiesAt(timestampSeconds)
      .filter(({ rules }) => isInForce(rules, BigInt(timestampSeconds)))
      .map(({ rules }) => rules)
  }

  /** Seconds that a lease of risk tier 2 or above would wait. */
  reviewSeconds(riskTier: number, timestampSeconds: number): number {
    if (riskTier < 2) return 0
    return Math.max(0, ...this.inForce(timestampSeconds).map(({ reviewWindow }) => Number(reviewWindow)))
  }

  /** What the chain would know of the request. @param attested whether the project's attesters are named */
  contextOf(
    request: LeaseRequest,
    timestampSeconds: number,
    attested: boolean,
    namedAtSeconds = timestampSeconds,
  ): LeaseContext {
    const { surroundings } = this
    const parentId = surroundings.parentOf(request.recipientId)
    return {
      timestampSeconds: BigInt(timestampSeconds),
      region: surroundings.regionOf(request.providerId),
      ...leaseQuantities(request.gpus, request.durationSeconds, surroundings.peakFlopsOf(request.classId)),
      projectFlop: this.sum(projectKey(request.projectId)),
      recipientFlop: this.sum(flopKey(parentId)),
      recipientLeasedMilliHours: this.sum(parentKey(request, parentId)),
      capacityMilliHours: surroundings.capacity(request.epoch, request.classId),
      attestedSchemas: attested
        ? surroundings.attestedSchemas(request.projectId, timestampSeconds, namedAtSeconds)
        : 0n,
    }
  }

  judge(request: LeaseRequest, timestampSeconds: number, attested: boolean, namedAtSeconds = timestampSeconds): bigint {
    const context = this.contextOf(request, timestampSeconds, attested, namedAtSeconds)
    return evaluatePolicies(this.surroundings.policiesAt(timestampSeconds), request, context)
  }

  enter(request: LeaseRequest): void {
    this.change(request, 1n, this.quantitiesOf(request))
  }

  remove(request: LeaseRequest): void {
    this.change(request, -1n, this.quantitiesOf(request))
  }

  /** Gives hours back that were not used; FLOP stay counted. */
  giveBack(request: LeaseRequest, milliHours: bigint): void {
    this.change(request, -1n, { milliHours, leaseFlop: 0n })
  }

  quantitiesOf(request: LeaseRequest) {
    return leaseQuantities(request.gpus, request.durationSeconds, this.surroundings.peakFlopsOf(request.classId))
  }

  private change(
    request: LeaseRequest,
    sign: bigint,
    { milliHours, leaseFlop }: { milliHours: bigint; leaseFlop: bigint },
  ) {
    const parentId = this.surroundings.parentOf(request.recipientId)
    for (const key of [recipientKey(request), providerKey(request), parentKey(request, parentId)]) {
      this.sums.set(key, this.sum(key) + sign * milliHours)
    }
    for (const key of [projectKey(request.projectId), flopKey(parentId)]) {
      this.sums.set(key, this.sum(key) + sign * leaseFlop)
    }
  }

  private sum(key: string): bigint {
    return this.sums.get(key) ?? 0n
  }
}

const recipientKey = ({ epoch, classId, recipientId }: Place) => `recipient/${epoch}/${classId}/${recipientId}`
const providerKey = ({ epoch, classId, providerId }: Place) => `provider/${epoch}/${classId}/${providerId}`
const parentKey = ({ epoch, classId }: Place, parentId: bigint) => `parent/${epoch}/${classId}/${parentId}`
const projectKey = (projectId: bigint) => `project/${projectId}`
const flopKey = (parentId: bigint) => `flop/${parentId}`
