import { expect } from 'vitest'
import { CHAIN_LEASE_STATES } from '../../../../../src/domain/compute/leaseState.ts'
import { type PolicyRecord, policiesAtVersion } from '../../../../../src/domain/policy/policiesAtVersion.ts'
import { evaluatePolicies } from '../../../../../src/domain/policy/evaluatePolicies.ts'
import { failedRuleBit } from '../../../../../src/domain/policy/failedRules.ts'
import { policyOf } from '../../../../../src/domain/policy/policyOf.ts'
import { POLICY_RULES, type PolicyKind, type PolicyRule } from '../../../../../src/domain/policy/policy.ts'
import type { World } from '../World.ts'

type Numbered = { number: string }

interface LeaseRequestRow {
  denied: boolean
  failedRules: string
  policySetVersion: string
  lease: Numbered | null
  recipient: Numbered
  project: Numbered
  provider: Numbered
  gpuClass: Numbered
  epoch: string
  [field: string]: unknown
}

type PolicyRow = Numbered & { kind: PolicyKind; addedVersion: string; retiredVersion: string | null } & Record<
    PolicyRule,
    string
  >

interface Rows {
  leases: (Numbered & { step: string; milliHours: string; usedMilliHours: string | null })[]
  leaseRequests: LeaseRequestRow[]
  projects: (Numbered & { flop: string; leaseCount: number; denialCount: number })[]
  recipients: (Numbered & { organisationFlop: string; parent: Numbered; leaseCount: number; denialCount: number })[]
  allocations: { epoch: string; gpuClass: Numbered; recipient: Numbered; leasedMilliHours: string }[]
  organisationAllocations: {
    epoch: string
    gpuClass: Numbered
    parent: Numbered
    milliHours: string
    leasedMilliHours: string
  }[]
  commitments: { epoch: string; gpuClass: Numbered; provider: Numbered; leasedMilliHours: string }[]
  epochClasses: { leasedMilliHours: string; leaseCount: number; denialCount: number }[]
  computeSchedule: { leaseRequestCount: string }
  policies: PolicyRow[]
}

const SMALL = ['purpose', 'dataClass', 'riskTier', 'oversight', 'region'] as const
const LARGE = [
  ...['gpus', 'durationSeconds', 'milliHours', 'leaseFlop', 'projectFlop', 'recipientFlop'],
  ...['recipientLeasedMilliHours', 'capacityMilliHours', 'attestedSchemas'],
] as const

/** Leases, what they sum up to, and denials equal the lease manager's own word; the verdicts are those of the mirrored rules. */
export async function expectLeases(world: World): Promise<void> {
  const rows = await world.query<Rows>(`{
    leases(first: 1000) { number step milliHours usedMilliHours }
    leaseRequests(first: 1000, orderBy: sequence) {
      sequence denied failedRules policySetVersion lease { number } recipient { number } project { number } provider { number }
      gpuClass { number } epoch timestamp ${[...SMALL, ...LARGE].join(' ')}
    }
    projects(first: 1000) { number flop leaseCount denialCount }
    recipients(first: 1000) { number organisationFlop parent { number } leaseCount denialCount }
    allocations(first: 1000) { epoch gpuClass { number } recipient { number } leasedMilliHours }
    organisationAllocations(first: 1000) { epoch gpuClass { number } parent { number } milliHours leasedMilliHours }
    commitments(first: 1000) { epoch gpuClass { number } provider { number } leasedMilliHours }
    epochClasses(first: 1000) { leasedMilliHours leaseCount denialCount }
    computeSchedule(id: "0x01") { leaseRequestCount }
    policies(first: 1000) { number kind addedVersion retiredVersion ${POLICY_RULES.join(' ')} }
  }`)
  await expectStates(world, rows)
  await expectSums(world, rows)
  await expectDenials(world, rows)
  expectVerdicts(rows)
}

async function expectStates(world: World, { leases }: Rows): Promise<void> {
  const manager = world.contracts.leases
  expect(BigInt(leases.length)).toBe(await manager.read.leaseCount())
  for (const { number, step, milliHours, usedMilliHours } of leases) {
    const lease = await manager.read.lease([BigInt(number)])
    expect([step, milliHours, usedMilliHours ?? '0']).toEqual([
      CHAIN_LEASE_STATES[lease.state],
      String(lease.milliHours),
      String(lease.usedMilliHours),
    ])
  }
}

async function expectSums(world: World, rows: Rows): Promise<void> {
  const manager = world.contracts.leases
  const { allocator } = world.contracts
  for (const { epoch, gpuClass, recipient, leasedMilliHours } of rows.allocations) {
    const at = [BigInt(epoch), BigInt(gpuClass.number), BigInt(recipient.number)] as const
    expect(BigInt(leasedMilliHours)).toBe(await manager.read.leasedByRecipient(at))
  }
  for (const { epoch, gpuClass, parent, milliHours, leasedMilliHours } of rows.organisationAllocations) {
    const at = [BigInt(epoch), BigInt(gpuClass.number), BigInt(parent.number)] as const
    expect(BigInt(milliHours)).toBe(await allocator.read.parentAllocation(at))
    expect(BigInt(leasedMilliHours)).toBe(await manager.read.leasedByParent(at))
  }
  for (const { epoch, gpuClass, provider, leasedMilliHours } of rows.commitments) {
    const at = [BigInt(epoch), BigInt(gpuClass.number), BigInt(provider.number)] as const
    expect(BigInt(leasedMilliHours)).toBe(await manager.read.leasedAtProvider(at))
  }
  for (const { number, flop } of rows.projects) {
    expect(BigInt(flop)).toBe(await manager.read.projectFlop([BigInt(number)]))
  }
  for (const { number, parent, organisationFlop } of rows.recipients) {
    const own = number === parent.number ? await manager.read.recipientFlop([BigInt(number)]) : 0n
    expect(BigInt(organisationFlop)).toBe(own)
  }
  const leased = (all: readonly { leasedMilliHours: string }[]) =>
    all.reduce((sum, { leasedMilliHours }) => sum + BigInt(leasedMilliHours), 0n)
  expect(leased(rows.epochClasses)).toBe(leased(rows.allocations))
}

async function expectDenials(world: World, rows: Rows): Promise<void> {
  const denials = rows.leaseRequests.filter(({ denied }) => denied)
  const count = (all: readonly { leaseCount: number; denialCount: number }[]) => [
    all.reduce((sum, each) => sum + each.leaseCount, 0),
    all.reduce((sum, each) => sum + each.denialCount, 0),
  ]
  for (const all of [rows.projects, rows.recipients, rows.epochClasses]) {
    expect(count(all)).toEqual([rows.leases.length, denials.length])
  }
  expect(rows.computeSchedule.leaseRequestCount).toBe(String(rows.leaseRequests.length))
  expect(rows.leaseRequests.map(({ sequence }) => sequence)).toEqual(
    rows.leaseRequests.map((_, index) => String(index + 1)),
  )
  const byPlace = Map.groupBy(denials, ({ recipient, epoch }) => `${recipient.number} ${epoch}`)
  for (const [place, here] of byPlace) {
    const [recipient = '', epoch = ''] = place.split(' ')
    const theirs = await world.contracts.leases.read.denialCount([BigInt(recipient), BigInt(epoch)])
    expect(BigInt(here.length)).toBe(theirs)
  }
}

/** The whole chain of a backtest: indexed requests, judged by the indexed policies of their time, get the recorded mask. */
function expectVerdicts({ leaseRequests, policies }: Rows): void {
  const history = policies.map(
    (row): PolicyRecord => ({
      number: BigInt(row.number),
      kind: row.kind,
      rules: policyOf(
        Object.fromEntries(POLICY_RULES.map((rule) => [rule, BigInt(row[rule])])) as Record<PolicyRule, bigint>,
      ),
      addedVersion: BigInt(row.addedVersion),
      retiredVersion: row.retiredVersion === null ? null : BigInt(row.retiredVersion),
    }),
  )
  for (const row of leaseRequests) {
    expect([row.denied, row.lease === null]).toEqual([row.failedRules !== '0', row.denied])
    const number = (field: string) => Number(row[field])
    const big = (field: string) => BigInt(String(row[field]))
    const mask = evaluatePolicies(
      policiesAtVersion(history, BigInt(row.policySetVersion)),
      {
        recipientId: BigInt(row.recipient.number),
        projectId: BigInt(row.project.number),
        providerId: BigInt(row.provider.number),
        epoch: BigInt(row.epoch),
        classId: Number(row.gpuClass.number),
        purpose: number('purpose'),
        dataClass: number('dataClass'),
        riskTier: number('riskTier'),
        oversight: number('oversight'),
        gpus: number('gpus'),
        durationSeconds: number('durationSeconds'),
      },
      {
        timestampSeconds: big('timestamp'),
        region: number('region'),
        milliHours: big('milliHours'),
        leaseFlop: big('leaseFlop'),
        projectFlop: big('projectFlop'),
        recipientFlop: big('recipientFlop'),
        recipientLeasedMilliHours: big('recipientLeasedMilliHours'),
        capacityMilliHours: big('capacityMilliHours'),
        attestedSchemas: big('attestedSchemas'),
      },
    )
    expect(mask).toBe(BigInt(row.failedRules) & ~failedRuleBit('noCouncil'))
  }
}
