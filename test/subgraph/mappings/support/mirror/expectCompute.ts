import { expect } from 'vitest'
import type { World } from '../World.ts'

interface Numbered {
  number: string
}

interface Rows {
  gpuClasses: (Numbered & { name: string; peakFlops: string; multiplierBps: string })[]
  providers: (Numbered & { name: string; operator: string; region: number; suspended: boolean })[]
  providerCeilings: { provider: Numbered; gpuClass: Numbered; milliHours: string }[]
  recipients: (Numbered & {
    name: string
    operator: string
    suspended: boolean
    parent: Numbered
    grantedMilliHours: string
    dividedMilliHours: string
    allocations: { milliHours: string }[]
  })[]
  projects: (Numbered & { name: string; recipient: Numbered })[]
  epochClasses: {
    epoch: string
    gpuClass: Numbered
    capacityMilliHours: string
    grantedMilliHours: string
    recipientCount: number
    allocations: { recipient: Numbered; parent: Numbered; milliHours: string }[]
    commitments: { provider: Numbered; milliHours: string }[]
  }[]
  computeSchedule: Record<string, unknown>
}

/** Classes, providers, recipients, projects, capacity and grants equal the registry's and the allocator's own word. */
export async function expectCompute(world: World): Promise<void> {
  const rows = await world.query<Rows>(`{
    gpuClasses { number name peakFlops multiplierBps }
    providers { number name operator region suspended }
    providerCeilings(first: 1000) { provider { number } gpuClass { number } milliHours }
    recipients { number name operator suspended parent { number } grantedMilliHours dividedMilliHours allocations(first: 1000) { milliHours } }
    projects { number name recipient { number } }
    epochClasses(first: 1000) {
      epoch gpuClass { number } capacityMilliHours grantedMilliHours recipientCount
      allocations(first: 1000) { recipient { number } parent { number } milliHours }
      commitments(first: 1000) { provider { number } milliHours }
    }
    computeSchedule(id: "0x01") { genesis epochLength lead maxShareBps requestSeconds supportSeconds squareRoot }
  }`)
  await expectRegistry(world, rows)
  await expectSchedule(world, rows)
  for (const epochClass of rows.epochClasses) await expectEpochClass(world, epochClass)
}

async function expectRegistry(world: World, rows: Rows): Promise<void> {
  const { registry } = world.contracts
  expect([rows.gpuClasses, rows.providers, rows.recipients, rows.projects].map(({ length }) => BigInt(length))).toEqual(
    await Promise.all([
      registry.read.gpuClassCount(),
      registry.read.providerCount(),
      registry.read.recipientCount(),
      registry.read.projectCount(),
    ]),
  )
  for (const { number, ...row } of rows.gpuClasses) {
    const { name, peakFlops, multiplierBps } = await registry.read.gpuClass([BigInt(number)])
    expect(row).toEqual({ name, peakFlops: String(peakFlops), multiplierBps: String(multiplierBps) })
  }
  for (const { number, ...row } of rows.providers) {
    const { operator, ...provider } = await registry.read.provider([BigInt(number)])
    expect(row).toEqual({ ...provider, operator: operator.toLowerCase() })
  }
  for (const { provider, gpuClass, milliHours } of rows.providerCeilings) {
    expect(BigInt(milliHours)).toBe(await registry.read.ceiling([BigInt(provider.number), BigInt(gpuClass.number)]))
  }
  for (const { number, name, operator, suspended, parent, allocations, ...sums } of rows.recipients) {
    const recipient = await registry.read.recipient([BigInt(number)])
    expect({ name, operator, suspended, parentId: BigInt(parent.number) }).toEqual({
      ...recipient,
      operator: recipient.operator.toLowerCase(),
    })
    expect(BigInt(sums.grantedMilliHours) + BigInt(sums.dividedMilliHours)).toBe(
      allocations.reduce((total, { milliHours }) => total + BigInt(milliHours), 0n),
    )
  }
  for (const { number, name, recipient } of rows.projects) {
    const project = await registry.read.project([BigInt(number)])
    expect({ name, recipientId: BigInt(recipient.number) }).toEqual(project)
  }
}

async function expectSchedule(world: World, { computeSchedule }: Rows): Promise<void> {
  const { allocator } = world.contracts
  expect(computeSchedule).toEqual({
    genesis: String(await allocator.read.genesis()),
    epochLength: String(await allocator.read.epochLength()),
    lead: String(await allocator.read.lead()),
    maxShareBps: await allocator.read.maxShareBps(),
    requestSeconds: String(await allocator.read.requestSeconds()),
    supportSeconds: String(await allocator.read.supportSeconds()),
    squareRoot: await allocator.read.squareRoot(),
  })
}

async function expectEpochClass(world: World, row: Rows['epochClasses'][number]): Promise<void> {
  const { allocator } = world.contracts
  const epoch = BigInt(row.epoch)
  const classId = BigInt(row.gpuClass.number)
  expect([row.capacityMilliHours, row.grantedMilliHours].map(BigInt)).toEqual([
    await allocator.read.capacity([epoch, classId]),
    await allocator.read.granted([epoch, classId]),
  ])
  expect(row.allocations.length).toBe(row.recipientCount)
  const parents = new Map<bigint, bigint>()
  for (const { recipient, parent, milliHours } of row.allocations) {
    expect(BigInt(milliHours)).toBe(await allocator.read.allocation([epoch, classId, BigInt(recipient.number)]))
    const parentId = BigInt(parent.number)
    parents.set(parentId, (parents.get(parentId) ?? 0n) + BigInt(milliHours))
  }
  for (const [parentId, milliHours] of parents) {
    expect(milliHours).toBe(await allocator.read.parentAllocation([epoch, classId, parentId]))
  }
  for (const { provider, milliHours } of row.commitments) {
    expect(BigInt(milliHours)).toBe(await allocator.read.commitment([BigInt(provider.number), epoch, classId]))
  }
}
