import { failedRuleBit } from '../../../src/domain/policy/failedRules.ts'
import type { LeaseRequest } from '../../../src/domain/policy/lease.ts'
import type { Random } from '../model/createRandom.ts'
import { DAY_SECONDS, DEMO_END_SECONDS, momentAtOrAfter } from '../time/demoClock.ts'
import { Agenda } from './Agenda.ts'
import { drawRequest } from './drawRequest.ts'
import { isSuspended, type LeaseWorld } from './LeaseWorld.ts'
import { type LeaseWish, RARE } from './leaseWishes.ts'
import type { LeaseAct, LeasePlan, LeaseStanding } from './PlannedLease.ts'

const HOUR_SECONDS = 3_600
/** As in the lease manager. */
const ACCEPT_SECONDS = 2 * DAY_SECONDS
const REPORT_SECONDS = 7 * DAY_SECONDS
const DISPUTE_SECONDS = 3 * DAY_SECONDS
/** Blocks may come some seconds later than planned. */
const MARGIN_SECONDS = 600
/** The contract records 64 of a recipient in an epoch. */
const MOST_DENIALS_PER_RECIPIENT_AND_EPOCH = 60
/** In an epoch, so that there are some until the end; more of rules that few can break, or that are in force for a short time. */
const MOST_DENIALS_PER_RULE = 5
const MOST_DENIALS_PER_RARE_RULE = 11
const LAPSES = 0.05
const NEVER_REPORTED = 0.04
const DISPUTED = 0.05
const REFUSED_BY_COUNCIL = 0.12

/** What becomes of all wishes: every request as it is judged, and what follows from it until the history ends. */
export function planLeases(world: LeaseWorld, wishes: readonly LeaseWish[], random: Random): LeasePlan {
  const { settings, book } = world
  const agenda = new Agenda()
  const acts: LeaseAct[] = []
  const standings: LeaseStanding[] = []
  const denials: bigint[] = []
  const broken = new Map<string, number>()
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

  const ask = (wish: LeaseWish, at: number, draw: Random) => {
    const breaking = `${wish.epoch}/${wish.breaks}`
    const most = wish.breaks !== null && RARE.includes(wish.breaks) ? MOST_DENIALS_PER_RARE_RULE : MOST_DENIALS_PER_RULE
    if (wish.breaks !== null && (broken.get(breaking) ?? 0) >= most) return
    const asked = drawRequest(world, wish, at, draw)
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
      if (wish.breaks !== null) broken.set(breaking, (broken.get(breaking) ?? 0) + 1)
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
      isSuspended(world, request.providerId, at) ||
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
      draw.chance(LAPSES) || acceptAt > acceptBy - MARGIN_SECONDS || isSuspended(world, request.providerId, acceptAt)
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
