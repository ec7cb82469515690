import { type FailedRule, failedRuleBit } from '../../../src/domain/policy/failedRules.ts'
import type { LeaseRequest } from '../../../src/domain/policy/lease.ts'
import { leaseRoom } from '../../../src/domain/policy/leaseRoom.ts'
import { GPU_CLASS, type GpuClassKey } from '../compute/gpuClasses.ts'
import { type ProviderKey, type ProviderProfile, providers } from '../compute/providers.ts'
import { recipients } from '../compute/recipients.ts'
import type { DemoSettings } from '../DemoInput.ts'
import type { Random } from '../model/createRandom.ts'
import { DAY_SECONDS, DEMO_END_SECONDS, momentAtOrAfter } from '../time/demoClock.ts'
import { Agenda } from './Agenda.ts'
import { breakRule } from './breakRule.ts'
import type { DemoProject } from './DemoProject.ts'
import { drawJob, MEAN_JOB_GPU_HOURS } from './drawJob.ts'
import { onlyRule } from './onlyRule.ts'
import type { LeaseBook } from './LeaseBook.ts'
import { JOBS, type LeaseWish } from './leaseWishes.ts'
import type { LeaseAct, LeasePlan, LeaseStanding } from './PlannedLease.ts'
import { workloads } from './workloads.ts'

const HOUR_SECONDS = 3_600
/** As in the lease manager. */
const ACCEPT_SECONDS = 2 * DAY_SECONDS
const REPORT_SECONDS = 7 * DAY_SECONDS
const DISPUTE_SECONDS = 3 * DAY_SECONDS
/** Blocks may come some seconds later than planned. */
const MARGIN_SECONDS = 600
/** The contract records 64 of a recipient in an epoch. */
const MOST_DENIALS_PER_RECIPIENT_AND_EPOCH = 60
const MOST_DENIALS_PER_RULE = 27
const CARELESS = 0.05
const LAPSES = 0.05
const NEVER_REPORTED = 0.04
const DISPUTED = 0.05
const REFUSED_BY_COUNCIL = 0.12

export interface LeaseWorld {
  settings: DemoSettings
  book: LeaseBook
  projects: readonly DemoProject[]
  /** When a provider was suspended, in Unix seconds. */
  suspendedAt: Readonly<Partial<Record<ProviderKey, number>>>
  councilSize: number
  requiredConfirmations: number
  peakFlopsOf(classId: number): bigint
}

type Asked = { request: LeaseRequest; attested: boolean }

/** What becomes of all wishes: every request as it is judged, and what follows from it until the history ends. */
export function planLeases(world: LeaseWorld, wishes: readonly LeaseWish[], random: Random): LeasePlan {
  const { settings, book } = world
  const agenda = new Agenda()
  const acts: LeaseAct[] = []
  const standings: LeaseStanding[] = []
  const denials: bigint[] = []
  const broken = new Map<FailedRule, number>()
  const denialCounts = new Map<string, number>()
  /** The chain records the same request once. */
  const deniedRequests = new Set<string>()

  const later = (at: number, run: (at: number) => void) => {
    const moment = momentAtOrAfter(at)
    if (moment < DEMO_END_SECONDS - MARGIN_SECONDS) agenda.add(moment, () => run(moment))
  }
  const endOf = (request: LeaseRequest) =>
    settings.genesis + Number(request.epoch) * settings.epochLength + settings.epochLength
  const startOf = (request: LeaseRequest) => endOf(request) - settings.epochLength
  const stand = (leaseId: number, standing: LeaseStanding) => {
    standings[leaseId - 1] = standing
  }
  const isSuspended = (providerId: bigint, at: number) => {
    const key = providers.find(({ id }) => BigInt(id) === providerId)?.key
    return key !== undefined && (world.suspendedAt[key] ?? Number.POSITIVE_INFINITY) <= at
  }

  const ask = (wish: LeaseWish, at: number, draw: Random) => {
    if (wish.breaks !== null && (broken.get(wish.breaks) ?? 0) >= MOST_DENIALS_PER_RULE) return
    const asked = requestOf(world, wish, at, isSuspended, draw)
    if (asked === null) return
    const { request, attested } = asked
    const failedRules = book.judge(request, at, attested)
    if (wish.breaks !== null && (failedRules & failedRuleBit(wish.breaks)) === 0n) return
    if (failedRules !== 0n) {
      const place = `${request.recipientId}/${request.epoch}`
      const count = denialCounts.get(place) ?? 0
      const text = Object.values(request).join()
      if (count >= MOST_DENIALS_PER_RECIPIENT_AND_EPOCH || deniedRequests.has(text)) return
      deniedRequests.add(text)
      denialCounts.set(place, count + 1)
      if (wish.breaks !== null) broken.set(wish.breaks, (broken.get(wish.breaks) ?? 0) + 1)
      acts.push({ kind: 'open', at, request, attested, failedRules })
      denials.push(failedRules)
      // Many ask again, for less or with the papers.
      if (draw.chance(0.4))
        later(at + (3 + draw.integer(30)) * HOUR_SECONDS, (again) => ask({ ...wish, breaks: null }, again, draw))
      return
    }
    acts.push({ kind: 'open', at, request, attested, failedRules })
    book.enter(request)
    const leaseId = standings.push('Offered')
    const reviewSeconds = book.reviewSeconds(request.riskTier, at)
    if (reviewSeconds === 0) return offer(leaseId, request, at, draw)
    stand(leaseId, 'Pending')
    if (draw.chance(REFUSED_BY_COUNCIL)) return refuse(leaseId, request, at, reviewSeconds, draw)
    later(at + reviewSeconds + MARGIN_SECONDS + draw.integer(10 * HOUR_SECONDS), (end) =>
      finishReview(leaseId, request, attested ? at : null, end, draw),
    )
  }

  const refuse = (leaseId: number, request: LeaseRequest, at: number, reviewSeconds: number, draw: Random) => {
    const members = draw.shuffled(Array.from({ length: world.councilSize }, (_, member) => member))
    const step = (reviewSeconds * 0.8) / (world.requiredConfirmations + 1)
    for (const [place, member] of members.slice(0, world.requiredConfirmations).entries()) {
      later(at + step * (place + 0.4), (moment) =>
        acts.push({ kind: 'confirmRefusal', at: moment, request, leaseId, member }),
      )
    }
    later(at + step * (world.requiredConfirmations + 0.4) + 4 * HOUR_SECONDS, (moment) => {
      acts.push({ kind: 'refuse', at: moment, request, leaseId })
      book.remove(request)
      stand(leaseId, 'Refused')
    })
  }

  /** @param namedAt when attesters were named, null = none were */
  const finishReview = (leaseId: number, request: LeaseRequest, namedAt: number | null, at: number, draw: Random) => {
    acts.push({ kind: 'finishReview', at, request, leaseId })
    book.remove(request)
    const fits = Math.min(at + ACCEPT_SECONDS, endOf(request) - request.durationSeconds) >= at
    if (
      !fits ||
      isSuspended(request.providerId, at) ||
      book.judge(request, at, namedAt !== null, namedAt ?? at) !== 0n
    ) {
      return stand(leaseId, 'Refused')
    }
    book.enter(request)
    offer(leaseId, request, at, draw)
  }

  const offer = (leaseId: number, request: LeaseRequest, at: number, draw: Random) => {
    stand(leaseId, 'Offered')
    const acceptBy = Math.min(at + ACCEPT_SECONDS, endOf(request) - request.durationSeconds)
    const acceptAt = momentAtOrAfter(at + HOUR_SECONDS + draw.integer(22 * HOUR_SECONDS))
    const lapses =
      draw.chance(LAPSES) || acceptAt > acceptBy - MARGIN_SECONDS || isSuspended(request.providerId, acceptAt)
    if (lapses) {
      return later(acceptBy + MARGIN_SECONDS + draw.integer(30 * HOUR_SECONDS), (moment) => {
        acts.push({ kind: 'reclaim', at: moment, request, leaseId })
        book.remove(request)
        stand(leaseId, 'Reclaimed')
      })
    }
    later(acceptAt, (moment) => {
      acts.push({ kind: 'accept', at: moment, request, leaseId })
      stand(leaseId, 'Active')
      if (!draw.chance(NEVER_REPORTED)) run(leaseId, request, moment, draw)
    })
  }

  const run = (leaseId: number, request: LeaseRequest, acceptedAt: number, draw: Random) => {
    const finished = Math.max(acceptedAt, startOf(request)) + request.durationSeconds
    const latest = endOf(request) + REPORT_SECONDS - DAY_SECONDS
    later(Math.min(finished + draw.integer(36 * HOUR_SECONDS), latest), (at) => {
      const { milliHours } = book.quantitiesOf(request)
      // Most use nearly all, some stop early.
      const usedMilliHours = (milliHours * BigInt(10_000 - Math.floor(5_500 * draw.next() ** 3))) / 10_000n
      acts.push({ kind: 'report', at, request, leaseId, usedMilliHours })
      stand(leaseId, 'Reported')
      if (draw.chance(DISPUTED)) {
        return later(at + 4 * HOUR_SECONDS + draw.integer(50 * HOUR_SECONDS), (moment) => {
          acts.push({ kind: 'dispute', at: moment, request, leaseId })
          stand(leaseId, 'Disputed')
        })
      }
      later(at + DISPUTE_SECONDS + MARGIN_SECONDS + draw.integer(40 * HOUR_SECONDS), (moment) => {
        acts.push({ kind: 'settle', at: moment, request, leaseId })
        if (moment < endOf(request)) book.giveBack(request, milliHours - usedMilliHours)
        stand(leaseId, 'Settled')
      })
    })
  }

  for (const [place, wish] of wishes.entries()) {
    agenda.add(wish.at, () => ask(wish, wish.at, random.fork(`${place}`)))
  }
  agenda.runAll()
  return { acts, standings, denials }
}

/** What is asked for, of whom; null when there is nothing left to ask for. */
function requestOf(
  world: LeaseWorld,
  wish: LeaseWish,
  at: number,
  isSuspended: (providerId: bigint, at: number) => boolean,
  random: Random,
): Asked | null {
  const { settings, book } = world
  const recipientId = BigInt(recipients.find(({ key }) => key === wish.recipient)?.id ?? 0)
  const classId = GPU_CLASS[wish.gpuClass]
  const own = world.projects.filter(({ recipient, registeredAt }) => recipient === wish.recipient && registeredAt < at)
  const project = own[random.integer(own.length)]
  if (project === undefined) return null

  const place = { epoch: BigInt(wish.epoch), classId, recipientId, providerId: 0n }
  const allRegions = providers as readonly ProviderProfile[]
  const offering = allRegions
    .filter(({ fleet, id }) => fleet[wish.gpuClass] !== undefined && !isSuspended(BigInt(id), at))
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
