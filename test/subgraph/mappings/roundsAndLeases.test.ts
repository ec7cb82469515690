import { type Address, encodeFunctionData, parseEther, zeroHash } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localCouncil } from '../../../local/deploy/localCouncil.ts'
import { FAILED_RULE_BITS } from '../../../src/domain/policy/failedRules.ts'
import { A100, commit, foundCompute, grant, H100, nextEpoch, operators } from './support/foundCompute.ts'
import { expectMirror } from './support/mirror/expectMirror.ts'
import { policyRules } from './support/policyRules.ts'
import { type Action, enact } from './support/proposals.ts'
import { passUntil, requestCompute, settleRound, supportRequests } from './support/rounds.ts'
import { seatVoters } from './support/seatVoters.ts'
import { startWorld } from './support/startWorld.ts'
import type { World } from './support/World.ts'

const HOUR = 3_600
const DAY = 86_400n
const CLINIC = { id: 4n, operator: 34 }
const [LAB, AFFILIATE, UNIVERSITY] = [1n, 2n, 3n]
const ATTESTER = 36
const SCHEMA = 2

let world: World
let voters: Address[]
let epoch: bigint

beforeAll(async () => {
  world = await startWorld()
  voters = await seatVoters(world, 4)
  await foundCompute(world, voters)
  await enact(world, voters, await foundingActions(), 'Half the capacity for one at most, and rules')
  epoch = await nextEpoch(world)
  await commit(world, epoch, H100, 4_000_000n)
  await commit(world, epoch, A100, 1_000_000n)
  await passUntil(world, (await times()).freeze)
})
afterAll(() => world.close())

async function foundingActions(): Promise<Action[]> {
  const { registry, allocator, policies } = world.contracts
  const rules = {
    ...policyRules(await world.now()),
    requiredSchemas: 1n << BigInt(SCHEMA),
    attestAboveFlop: 10n ** 21n,
  }
  const strict = { ...rules, maxGpusPerLease: 16, maxRiskTier: 3, reviewWindow: Number(DAY) }
  return [
    {
      target: registry.address,
      calldata: encodeFunctionData({
        abi: registry.abi,
        functionName: 'admitRecipient',
        args: [world.account(CLINIC.operator), 0n, 'Clinic'],
      }),
    },
    {
      target: allocator.address,
      calldata: encodeFunctionData({ abi: allocator.abi, functionName: 'raiseMaxShare', args: [5_000] }),
    },
    {
      target: allocator.address,
      calldata: encodeFunctionData({ abi: allocator.abi, functionName: 'setRoundShares', args: [400, 20] }),
    },
    ...[
      encodeFunctionData({ abi: policies.abi, functionName: 'permit', args: ['Open', 0n, rules] }),
      encodeFunctionData({ abi: policies.abi, functionName: 'restrict', args: ['Small', 0n, strict] }),
      encodeFunctionData({
        abi: policies.abi,
        functionName: 'addAttester',
        args: [SCHEMA, world.account(ATTESTER)],
      }),
    ].map((calldata) => ({ target: policies.address, calldata })),
  ]
}

async function times() {
  const { allocator } = world.contracts
  const [freeze, start, end] = await allocator.read.epochTimes([epoch])
  const [supportStart, supportEnd] = await allocator.read.roundTimes([epoch])
  return { freeze, start, end, supportStart, supportEnd }
}

const h100 = () => ({ epoch, classId: H100 })
const a100 = () => ({ epoch, classId: A100 })
const votes = (thousands: number) => parseEther(String(thousands * 1_000))

describe('a round', () => {
  it('follows requests, also one that is withdrawn and made by an affiliate instead', async () => {
    await requestCompute(world, h100(), LAB, operators.lab, 4_000_000n)
    await requestCompute(world, h100(), UNIVERSITY, operators.university, 1_500_000n)
    await requestCompute(world, h100(), CLINIC.id, CLINIC.operator, 300_000n)
    await requestCompute(world, h100(), UNIVERSITY, operators.university, 3_000_000n)
    await requestCompute(world, a100(), LAB, operators.lab, 100_000n)
    await requestCompute(world, a100(), LAB, operators.lab, 0n)
    await requestCompute(world, a100(), AFFILIATE, operators.affiliate, 50_000n)
    await requestCompute(world, a100(), CLINIC.id, CLINIC.operator, 70_000n)
    await expectMirror(world)
  })

  it('follows support that is given, moved and taken back', async () => {
    await passUntil(world, (await times()).supportStart + 1n)
    const [one, two, three, four] = voters as [Address, Address, Address, Address]
    await supportRequests(world, h100(), one, [
      [LAB, votes(2_000)],
      [UNIVERSITY, votes(900)],
    ])
    await supportRequests(world, h100(), two, [[CLINIC.id, votes(300)]])
    await supportRequests(world, h100(), three, [[UNIVERSITY, votes(1_000)]])
    await supportRequests(world, h100(), four, [[UNIVERSITY, votes(3_000)]])
    await supportRequests(world, h100(), four, [
      [UNIVERSITY, 0n],
      [LAB, votes(100)],
    ])
    await supportRequests(world, a100(), one, [[AFFILIATE, votes(900)]])
    await supportRequests(world, a100(), two, [[CLINIC.id, votes(1)]])
    await expectMirror(world)
    const { supports } = await world.query<{ supports: unknown[] }>(
      `{ supports(where: { voter: "${four.toLowerCase()}" }, orderBy: weight) { weight request { recipient { name } } } }`,
    )
    expect(supports).toEqual([
      { weight: '0', request: { recipient: { name: 'University' } } },
      { weight: String(votes(100)), request: { recipient: { name: 'Lab' } } },
    ])
  })

  it('is settled with the shares that the contract computes, over several transactions too', async () => {
    await passUntil(world, (await times()).supportEnd)
    const h = await settleRound(world, h100(), 2n)
    const a = await settleRound(world, a100(), 10n)
    expect(h.shares.map(({ bound }) => bound)).toEqual(['level', 'level', 'request'])
    expect(a.shares.map(({ bound }) => bound)).toEqual(['request', 'support'])
    expect([h.full, a.full]).toEqual([false, true])
    await expectMirror(world)
    const { epochClasses } = await world.query<{ epochClasses: unknown[] }>(`{
      epochClasses(where: { epoch: "${epoch}" }, orderBy: dividedMilliHours) { dividedMilliHours recipientCount }
    }`)
    expect(epochClasses).toEqual([
      { dividedMilliHours: '50000', recipientCount: 1 },
      { dividedMilliHours: String(h.dividedMilliHours), recipientCount: 3 },
    ])
  })
})

describe('leases', () => {
  const request = (over: object = {}) => ({
    recipientId: LAB,
    projectId: 1n,
    providerId: 1n,
    epoch,
    classId: Number(H100),
    purpose: 4,
    dataClass: 1,
    riskTier: 1,
    oversight: 2,
    gpus: 8,
    durationSeconds: 10 * HOUR,
    ...over,
  })
  const open = (
    over: object = {},
    named: { schema: number; attesters: Address[] }[] = [],
    operator: number = operators.lab,
  ) =>
    world.mined(
      world.contracts.leases.write.tryOpenLease([request(over), named], {
        account: world.account(operator),
        chain: null,
      }),
    )
  const write = (
    functionName: 'acceptLease' | 'reclaimLease' | 'disputeUsage' | 'settleLease' | 'finishReview' | 'refuseLease',
    leaseId: bigint,
    account: number,
  ) =>
    world.mined(world.contracts.leases.write[functionName]([leaseId], { account: world.account(account), chain: null }))
  const report = (leaseId: bigint, used: bigint) =>
    world.mined(
      world.contracts.leases.write.reportUsage([leaseId, used], {
        account: world.account(operators.provider),
        chain: null,
      }),
    )
  const steps = async () => {
    const { leases } = await world.query<{ leases: { step: string }[] }>('{ leases(orderBy: number) { step } }')
    return leases.map(({ step }) => step)
  }

  it('are opened or denied with all that they were judged by', async () => {
    const { registry, policies } = world.contracts
    for (const [recipient, operator] of [
      [LAB, operators.lab],
      [UNIVERSITY, operators.university],
    ] as const) {
      const account = world.account(operator)
      await world.mined(registry.write.registerProject([recipient, 'Study', ''], { account, chain: null }))
    }
    await open()
    await open({ gpus: 17 })
    await open({ gpus: 17 }) // the same request once more: nothing is recorded
    await open({ riskTier: 4, purpose: 2, gpus: 32, durationSeconds: HOUR })
    // 8 GPUs for 10 hours are 2.85e20 FLOP: the fourth such lease passes the line of attestations.
    await open({ oversight: 3 })
    await open({ oversight: 4 })
    await open({ oversight: 5 })
    const expiresAt = (await world.now()) + 30n * DAY
    await world.mined(
      policies.write.attest([SCHEMA, 1n, expiresAt, zeroHash], { account: world.account(ATTESTER), chain: null }),
    )
    await open({ oversight: 6 }, [{ schema: SCHEMA, attesters: [world.account(ATTESTER)] }])
    await open({ recipientId: UNIVERSITY, projectId: 2n, riskTier: 3 }, [], operators.university)
    await open({ recipientId: UNIVERSITY, projectId: 2n, riskTier: 2 }, [], operators.university)
    await expectMirror(world)
    const { leaseRequests } = await world.query<{ leaseRequests: { failedRules: string }[] }>(`{
      leaseRequests(where: { denied: true }, orderBy: sequence) { failedRules }
    }`)
    const bit = (rule: keyof typeof FAILED_RULE_BITS) => 1 << FAILED_RULE_BITS[rule]
    expect(leaseRequests.map(({ failedRules }) => Number(failedRules))).toEqual([
      bit('tooManyGpus'),
      bit('purposeDenied') | bit('riskTierTooHigh') | bit('tooManyGpus'),
      bit('attestationMissing'),
    ])
    expect(await steps()).toEqual(['Offered', 'Offered', 'Offered', 'Offered', 'Pending', 'Pending'])
    const { ruleFailureSums, sums } = await world.query<Record<string, Record<string, unknown>[]>>(`{
      ruleFailureSums(interval: day, orderBy: rule, current: include) { rule denials }
      sums: computeMovementSums(interval: day, current: include) { opened denied openedMilliHours }
    }`)
    const count = new Map<unknown, number>()
    for (const { rule, denials } of ruleFailureSums ?? []) count.set(rule, (count.get(rule) ?? 0) + Number(denials))
    expect([...count].sort()).toEqual([
      [1, 1],
      [10, 2],
      [5, 1],
      [9, 1],
    ])
    const total = (field: string) => (sums ?? []).reduce((sum, row) => sum + Number(row[field]), 0)
    expect([total('opened'), total('denied'), total('openedMilliHours')]).toEqual([6, 3, 6 * 80_000])
  })

  it('wait for the council, which may refuse one; the others are judged again', async () => {
    const { council } = world.contracts
    const members = localCouncil(world.accounts)
    for (const account of members.slice(0, 4)) {
      await world.mined(council.write.confirmRefusal([5n], { account, chain: null }))
    }
    const [hasty] = members as [Address]
    await world.mined(council.write.revokeRefusalConfirmation([5n], { account: hasty, chain: null }))
    await write('refuseLease', 5n, 0)
    await world.pass(2n * DAY)
    await write('finishReview', 6n, 0)
    await expectMirror(world)
    expect((await steps()).slice(4)).toEqual(['Refused', 'Offered'])
    const { lease } = await world.query<{ lease: unknown }>(`{
      lease(id: "0x${'5'.padStart(64, '0')}") { refusalReason refusalConfirmations(where: { revoked: false }) { member { active } } }
    }`)
    const confirmation = { member: { active: true } }
    expect(lease).toEqual({
      refusalReason: 'Council',
      refusalConfirmations: [confirmation, confirmation, confirmation],
    })
  })

  it('give back what is not taken or not used, and keep what is disputed', async () => {
    const provider = operators.provider
    await passUntil(world, (await times()).start)
    // The first four were offered before the review and may have lapsed by now.
    const now = await world.now()
    const offered: bigint[] = []
    for (const leaseId of [1n, 2n, 3n, 4n, 6n]) {
      const { dueAt } = await world.contracts.leases.read.lease([leaseId])
      if (dueAt < now) await write('reclaimLease', leaseId, 0)
      else offered.push(leaseId)
    }
    for (const oversight of [7, 8]) {
      await open({ oversight }, [{ schema: SCHEMA, attesters: [world.account(ATTESTER)] }])
      offered.push(await world.contracts.leases.read.leaseCount())
    }
    for (const leaseId of offered) await write('acceptLease', leaseId, provider)
    await expectMirror(world)
    const [used, disputed, ...running] = offered.toReversed() as [bigint, bigint, ...bigint[]]
    await report(used, 30_000n)
    await report(disputed, 79_000n)
    await write('disputeUsage', disputed, operators.lab)
    await world.pass(4n * DAY)
    await write('settleLease', used, 0)
    await expectMirror(world)
    const { lease } = await world.query<{ lease: unknown }>(`{
      lease(id: "0x${used.toString(16).padStart(64, '0')}") { step usedMilliHours returnedMilliHours }
    }`)
    expect(lease).toEqual({ step: 'Settled', usedMilliHours: '30000', returnedMilliHours: '50000' })
    expect(running.length).toBeGreaterThan(0)
  })

  it('stop while the council has paused them, and attesters that return start anew', async () => {
    const { council, policies, allocator } = world.contracts
    const duration = 2n * DAY
    for (const account of localCouncil(world.accounts).slice(0, 3)) {
      await world.mined(council.write.confirmPause([duration], { account, chain: null }))
    }
    await world.mined(council.write.pauseLeases([duration], { account: world.account(0), chain: null }))
    const args = [SCHEMA, world.account(ATTESTER)] as const
    const target = policies.address
    const proposal = await enact(
      world,
      voters,
      [
        grant(world, epoch, A100, AFFILIATE, 1n),
        { target, calldata: encodeFunctionData({ abi: policies.abi, functionName: 'removeAttester', args }) },
        { target, calldata: encodeFunctionData({ abi: policies.abi, functionName: 'addAttester', args }) },
        {
          target,
          calldata: encodeFunctionData({ abi: policies.abi, functionName: 'raiseRequired', args: [SCHEMA, 2n] }),
        },
        {
          target: allocator.address,
          calldata: encodeFunctionData({ abi: allocator.abi, functionName: 'setRoundShares', args: [500, 20] }),
        },
      ],
      'A new start for the attester',
    )
    await expectMirror(world)
    const answer = await world.query<Record<string, unknown>>(`{
      council(id: "0x01") { leasesPausedUntil pauses { pauseNumber } }
      pauseConfirmations { durationSeconds revoked }
      attesters { active membership proposal { id } }
      settingChanges(where: { proposal: "${proposal.entityId}" }) { name oldValue newValue }
    }`)
    expect(answer).toEqual({
      council: { leasesPausedUntil: String(await council.read.pausedUntil()), pauses: [{ pauseNumber: '1' }] },
      pauseConfirmations: Array.from({ length: 3 }, () => ({ durationSeconds: String(duration), revoked: false })),
      attesters: [{ active: true, membership: 2, proposal: { id: proposal.entityId } }],
      settingChanges: expect.arrayContaining([
        { name: 'RequiredAttestations.2', oldValue: '1', newValue: '2' },
        { name: 'MaxSupport', oldValue: '400', newValue: '500' },
      ]) as unknown,
    })
  })
})
