import { inject } from 'vitest'
import { computeRegistryAbi } from '../../../src/data/abi/computeRegistryAbi.ts'
import { epochAllocatorAbi } from '../../../src/data/abi/epochAllocatorAbi.ts'
import { leaseManagerAbi } from '../../../src/data/abi/leaseManagerAbi.ts'
import { chainClient } from './chain.ts'

export const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

/** `1n` to `count`: what contracts number things with. */
const numbersTo = (count: bigint): bigint[] => Array.from({ length: Number(count) }, (_, index) => BigInt(index + 1))

/** What registry, allocator and lease manager say, by reads and by the lease manager's logs; never the subgraph. */
export async function readCompute() {
  const { computeRegistry, epochAllocator, leaseManager } = inject('config').contracts
  const client = chainClient()
  const registry = { address: computeRegistry, abi: computeRegistryAbi } as const
  const allocator = { address: epochAllocator, abi: epochAllocatorAbi } as const
  const manager = { address: leaseManager, abi: leaseManagerAbi } as const
  const since = { fromBlock: BigInt(inject('config').deploymentBlock), strict: true } as const
  const count = (functionName: 'gpuClassCount' | 'providerCount' | 'recipientCount') =>
    client.readContract({ ...registry, functionName })

  const opened = await client.getContractEvents({ ...manager, eventName: 'LeaseOpened', ...since })
  const denied = await client.getContractEvents({ ...manager, eventName: 'LeaseDenied', ...since })
  const reported = await client.getContractEvents({ ...manager, eventName: 'UsageReported', ...since })
  const requests = new Map(opened.map(({ args }) => [args.leaseId, args.request]))
  const used = reported.flatMap(({ args: { leaseId, usedMilliHours } }) => {
    const request = requests.get(leaseId)
    return request === undefined ? [] : [{ request, usedMilliHours }]
  })
  type Request = NonNullable<ReturnType<typeof requests.get>>
  const recipients = await Promise.all(
    numbersTo(await count('recipientCount')).map(async (number) => ({
      number,
      name: (await client.readContract({ ...registry, functionName: 'recipient', args: [number] })).name,
      parent: await client.readContract({ ...registry, functionName: 'parentOf', args: [number] }),
    })),
  )
  const classes = await Promise.all(
    numbersTo(await count('gpuClassCount')).map(async (number) => ({
      number,
      name: (await client.readContract({ ...registry, functionName: 'gpuClass', args: [number] })).name,
    })),
  )
  const providers = await Promise.all(
    numbersTo(await count('providerCount')).map(async (number) => ({
      number,
      name: (await client.readContract({ ...registry, functionName: 'provider', args: [number] })).name,
    })),
  )
  const { timestamp } = await client.getBlock()
  const commitments = await client.getContractEvents({ ...allocator, eventName: 'CapacityCommitted', ...since })
  return {
    client,
    registry,
    allocator,
    manager,
    classes,
    providers,
    recipients,
    parents: recipients.filter(({ number, parent }) => number === parent),
    epoch: await client.readContract({ ...allocator, functionName: 'epochAt', args: [timestamp] }),
    /** Epochs that anything was ever committed for. */
    epochs: [...new Set(commitments.map(({ args }) => args.epoch))].toSorted((one, two) => Number(one - two)),
    hasCommitted: (provider: bigint, epoch: bigint, classId: bigint) =>
      commitments.some(({ args }) => args.providerId === provider && args.epoch === epoch && args.classId === classId),
    leases: opened.map(({ args }) => ({
      number: args.leaseId,
      request: args.request,
      /** As reported; null before. */
      used: reported.find((report) => report.args.leaseId === args.leaseId)?.args.usedMilliHours ?? null,
    })),
    usedBy: (wanted: (request: Request) => boolean) =>
      sum(used.filter(({ request }) => wanted(request)).map(({ usedMilliHours }) => usedMilliHours)),
    leasesOf: (wanted: (request: Request) => boolean) => opened.filter(({ args }) => wanted(args.request)).length,
    denialsOf: (wanted: (request: Request) => boolean) => denied.filter(({ args }) => wanted(args.request)).length,
  }
}

export type ComputeFacts = Awaited<ReturnType<typeof readCompute>>

/** One class in one epoch: what there is, who brings it, who has it, and what they asked for. */
export async function readDivision(facts: ComputeFacts, epoch: bigint, classId: bigint) {
  const { client, allocator, manager, providers, recipients, parents } = facts
  const inClass = (request: { epoch: bigint; classId: number }) =>
    request.epoch === epoch && BigInt(request.classId) === classId
  const of = { args: [epoch, classId] } as const
  const requestCount = await client.readContract({ ...allocator, functionName: 'requestCount', ...of })
  const requests = await Promise.all(
    numbersTo(requestCount).map((number) =>
      client.readContract({ ...allocator, functionName: 'requestAt', args: [epoch, classId, number - 1n] }),
    ),
  )
  const shares = await Promise.all(
    recipients.map(async ({ number, parent }) => ({
      parent,
      milliHours: await client.readContract({ ...allocator, functionName: 'share', args: [epoch, classId, number] }),
    })),
  )
  return {
    requests,
    capacity: await client.readContract({ ...allocator, functionName: 'capacity', ...of }),
    granted: await client.readContract({ ...allocator, functionName: 'granted', ...of }),
    settlement: await client.readContract({ ...allocator, functionName: 'settlement', ...of }),
    cap: await client.readContract({ ...allocator, functionName: 'recipientCap', ...of }),
    leases: facts.leasesOf(inClass),
    denials: facts.denialsOf(inClass),
    providers: await Promise.all(
      providers.map(async ({ number, name }) => ({
        name,
        committed: await client.readContract({
          ...allocator,
          functionName: 'commitment',
          args: [number, epoch, classId],
        }),
        leased: await client.readContract({
          ...manager,
          functionName: 'leasedAtProvider',
          args: [epoch, classId, number],
        }),
        used: facts.usedBy((request) => inClass(request) && request.providerId === number),
      })),
    ),
    organisations: await Promise.all(
      parents.map(async ({ number, name }) => {
        const args = [epoch, classId, number] as const
        const allocated = await client.readContract({ ...allocator, functionName: 'parentAllocation', args })
        const divided = sum(shares.filter(({ parent }) => parent === number).map(({ milliHours }) => milliHours))
        const request = requests.find(({ parentId }) => BigInt(parentId) === number)
        return {
          name,
          allocated,
          divided,
          isAsking: request !== undefined,
          notGiven: (request?.milliHours ?? 0n) - divided,
          leased: await client.readContract({ ...manager, functionName: 'leasedByParent', args }),
          used: facts.usedBy(
            (each) =>
              inClass(each) && recipients.some((one) => one.number === each.recipientId && one.parent === number),
          ),
        }
      }),
    ),
  }
}

export type Division = Awaited<ReturnType<typeof readDivision>>
