import type { LeaseRequest } from '../../../src/domain/policy/lease.ts'
import { leaseRoom } from '../../../src/domain/policy/leaseRoom.ts'
import { GPU_CLASS, type GpuClassKey } from '../compute/gpuClasses.ts'
import { type ProviderProfile, providers } from '../compute/providers.ts'
import { recipients } from '../compute/recipients.ts'
import type { Random } from '../model/createRandom.ts'
import { breakRule } from './breakRule.ts'
import { drawJob, MEAN_JOB_GPU_HOURS } from './drawJob.ts'
import type { LeaseBook } from './LeaseBook.ts'
import { isSuspended, type LeaseWorld } from './LeaseWorld.ts'
import { JOBS, type LeaseWish } from './leaseWishes.ts'
import { onlyRule } from './onlyRule.ts'
import { workloads } from './workloads.ts'

/** Part of those who ask for work without having read the rules. */
const CARELESS = 0.05

/** A request, and whether the project's attesters are named with it. */
type Asked = { request: LeaseRequest; attested: boolean }

/** What is asked for, of whom; null when there is nothing left to ask for. */
export function drawRequest(world: LeaseWorld, wish: LeaseWish, at: number, random: Random): Asked | null {
  const { settings, book } = world
  const recipientId = BigInt(recipients.find(({ key }) => key === wish.recipient)?.id ?? 0)
  const classId = GPU_CLASS[wish.gpuClass]
  const own = world.projects.filter(({ recipient, registeredAt }) => recipient === wish.recipient && registeredAt < at)
  const project = own[random.integer(own.length)]
  if (project === undefined) return null

  const place = { epoch: BigInt(wish.epoch), classId, recipientId, providerId: 0n }
  const allRegions = providers as readonly ProviderProfile[]
  const offering = allRegions
    .filter(({ fleet, id }) => fleet[wish.gpuClass] !== undefined && !isSuspended(world, BigInt(id), at))
    .filter(({ region }) => wish.breaks !== 'regionNotAllowed' || isRegionShut(book, region, at))
    .map(({ id }) => ({ providerId: BigInt(id), left: book.commitmentLeft({ ...place, providerId: BigInt(id) }) }))
    .filter(({ left }) => left > 0n)
  const roomy = offering.toSorted((one, two) => (one.left > two.left ? -1 : 1))
  const provider = wish.breaks === null ? roomy[random.integer(Math.min(roomy.length, 3))] : roomy[0]
  if (provider === undefined) return null

  const work = workloads[wish.recipient]
  const pick = (from: readonly number[]) => from[Math.floor(random.next() ** 1.5 * from.length)] ?? 0
  const policies = book.inForce(at)
  const leastOversight = policies.reduce((most, { minOversight }) => Math.max(most, Number(minOversight)), 0)
  const riskTier = pick(work.riskTiers)
  const start = settings.genesis + wish.epoch * settings.epochLength
  const earliest = Math.max(at + book.reviewSeconds(Math.max(riskTier, 2), at), start)
  const mostSeconds = start + settings.epochLength - earliest - 2 * 3_600
  const allocationLeft = book.allocationLeft(place)
  const left = allocationLeft < provider.left ? allocationLeft : provider.left
  const mostGpuSeconds = (left * 3_600n) / 1_000n
  if (mostSeconds < 3_600 || mostGpuSeconds < 3_600n) return null

  const job = drawJob(work.scale * jobScale(Number(book.allocation(place) / 1_000n), wish.gpuClass), random)
  const request: LeaseRequest = {
    ...place,
    projectId: project.id,
    providerId: provider.providerId,
    purpose: pick(work.purposes),
    dataClass: pick(work.dataClasses),
    riskTier,
    oversight: Math.max(leastOversight, 1 + random.integer(4)),
    gpus: job.gpus,
    durationSeconds: Math.min(job.durationSeconds, mostSeconds),
  }
  const attested = wish.breaks !== 'attestationMissing'
  const situation = book.contextOf(request, at, attested)
  const room = leaseRoom(policies, situation, world.peakFlopsOf(classId))
  if (wish.breaks !== null) {
    const fitted = withinGpuSeconds(request, room.gpuSeconds < mostGpuSeconds ? room.gpuSeconds : mostGpuSeconds)
    const { breaks } = wish
    const alone = policies.map((policy) => onlyRule(policy, breaks))
    const limitGpuSeconds = leaseRoom(alone, situation, world.peakFlopsOf(classId)).gpuSeconds
    const limits = { room, limitGpuSeconds, mostGpuSeconds, mostSeconds }
    const breaking = breakRule(breaks, fitted ?? request, limits, random)
    return breaking === null || !isPossible(breaking, mostGpuSeconds, mostSeconds)
      ? null
      : { request: breaking, attested }
  }
  // Who reads the rules asks for what passes them.
  const isCareless = random.chance(CARELESS)
  const limit = isCareless || mostGpuSeconds < room.gpuSeconds ? mostGpuSeconds : room.gpuSeconds
  const sized = withinGpuSeconds(isCareless ? request : onFewerGpus(request, Number(room.gpus), mostSeconds), limit)
  return sized === null ? null : { request: sized, attested }
}

/** Who has more does more: jobs are such that an allocation is mostly used. */
function jobScale(allocatedGpuHours: number, gpuClass: GpuClassKey): number {
  return Math.min(6, Math.max(0.25, (0.8 * allocatedGpuHours) / (JOBS[gpuClass] * MEAN_JOB_GPU_HOURS)))
}

/** The same work on at most so many GPUs, as far as the time suffices. */
function onFewerGpus(request: LeaseRequest, mostGpus: number, mostSeconds: number): LeaseRequest {
  if (request.gpus <= mostGpus) return request
  const durationSeconds = Math.min(mostSeconds, Math.floor((request.gpus * request.durationSeconds) / mostGpus))
  return { ...request, gpus: mostGpus, durationSeconds }
}

/** The same job, shorter if need be; null when hardly anything would be left of it. */
function withinGpuSeconds(request: LeaseRequest, limit: bigint): LeaseRequest | null {
  const gpus = Math.min(request.gpus, Math.max(1, Number(limit / 3_600n)))
  const durationSeconds = Math.min(request.durationSeconds, Math.floor(Number(limit) / gpus))
  return durationSeconds < 1_800 ? null : { ...request, gpus, durationSeconds }
}

const isPossible = ({ gpus, durationSeconds }: LeaseRequest, mostGpuSeconds: bigint, mostSeconds: number) =>
  gpus >= 1 &&
  durationSeconds >= 60 &&
  durationSeconds <= mostSeconds &&
  BigInt(gpus) * BigInt(durationSeconds) <= mostGpuSeconds

const isRegionShut = (book: LeaseBook, region: number, at: number) =>
  book.inForce(at).some(({ regions }) => ((regions >> BigInt(region)) & 1n) === 0n)
