import { type ContractFunctionArgs, encodeFunctionData } from 'viem'
import { inject } from 'vitest'
import { jsonRpc } from '../../../local/stack/jsonRpc.ts'
import { leaseManagerAbi } from '../../../src/data/abi/leaseManagerAbi.ts'
import { chainClient, sendAs } from './chain.ts'
import { querySubgraph } from './subgraph.ts'

export type LeaseAsked = ContractFunctionArgs<typeof leaseManagerAbi, 'view', 'judge'>[0]

const HOUR = 3_600

/** What the contract says about a request now: the mask of failed rules, or null when it could not be asked for at all. */
export async function judge(request: LeaseAsked): Promise<bigint | null> {
  try {
    const [failedRules] = await chainClient().readContract({
      address: inject('config').contracts.leaseManager,
      abi: leaseManagerAbi,
      functionName: 'judge',
      args: [request, []],
    })
    return failedRules
  } catch {
    // No allocation left, no room at the provider, suspended: another request may be possible.
    return null
  }
}

/** A request of one hour on some GPUs that gets a mask from the contract now: `0n` passes. With the operator who may send it. */
export async function findLease(
  gpus: number,
  mask: bigint,
  mayAsk: (operator: string) => boolean = () => true,
): Promise<{ request: LeaseAsked; operator: string }> {
  const url = inject('config').subgraphUrl
  const { projects, commitments } = await querySubgraph<{
    projects: { number: string; recipient: { number: string; operator: string } }[]
    commitments: { epoch: string; gpuClass: { number: string }; provider: { number: string } }[]
  }>(
    url,
    `{ projects(first: 100, orderBy: number) { number recipient { number operator } }
       commitments(first: 200, orderBy: epoch, orderDirection: desc, where: { milliHours_gt: 0 }) { epoch gpuClass { number } provider { number } } }`,
  )
  const { allocations } = await querySubgraph<{
    allocations: { epoch: string; gpuClass: { number: string }; recipient: { number: string } }[]
  }>(
    url,
    `{ allocations(first: 300, orderBy: epoch, orderDirection: desc, where: { milliHours_gt: 0 }) { epoch gpuClass { number } recipient { number } } }`,
  )
  for (const { epoch, gpuClass, recipient } of allocations) {
    const project = projects.find((each) => each.recipient.number === recipient.number)
    const providers = commitments.filter((each) => each.epoch === epoch && each.gpuClass.number === gpuClass.number)
    if (project === undefined || !mayAsk(project.recipient.operator)) continue
    for (const { provider } of providers) {
      for (const purpose of [0, 1, 2, 3]) {
        const request: LeaseAsked = {
          recipientId: BigInt(recipient.number),
          projectId: BigInt(project.number),
          providerId: BigInt(provider.number),
          epoch: BigInt(epoch),
          classId: Number(gpuClass.number),
          purpose,
          dataClass: 0,
          riskTier: 1,
          oversight: 3,
          gpus,
          durationSeconds: HOUR,
        }
        if ((await judge(request)) === mask) return { request, operator: project.recipient.operator }
      }
    }
  }
  throw new Error(`no request gets the mask ${mask}`)
}

/** Sends the request through the firewall as its operator; a denial is recorded, not reverted. */
export async function tryOpenLease(request: LeaseAsked, operator: string): Promise<void> {
  const rpcUrl = inject('config').chain.rpcUrls[0] ?? ''
  await jsonRpc(rpcUrl, 'anvil_impersonateAccount', [operator])
  await jsonRpc(rpcUrl, 'anvil_setBalance', [operator, '0xde0b6b3a7640000'])
  const data = encodeFunctionData({ abi: leaseManagerAbi, functionName: 'tryOpenLease', args: [request, []] })
  await sendAs(operator, inject('config').contracts.leaseManager, data)
}
