import type { LoggedRequest } from '../../../../src/data/backtest/recordedRequest.ts'
import type { RequestPage, RequestPageInput } from '../../../../src/data/backtest/fetchRequestPage.ts'
import type { Sourced } from '../../../../src/domain/health/sourced.ts'
import { LARGEST_PAGE } from '../../../../src/data/subgraph/fetchAllById.ts'
import { ordinaryContext, ordinaryRequest } from '../../domain/policy/policyVectors.ts'

/** Allowed requests, one a second, whose GPUs count up from one. */
export function sampleRequests(count: number, branch = 0): LoggedRequest[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `0x${branch.toString(16).padStart(2, '0')}${index.toString(16).padStart(6, '0')}`,
    sequence: BigInt(index + 1),
    policySetVersion: 1n,
    failedRules: 0n,
    request: { ...ordinaryRequest, gpus: index + 1 },
    context: { ...ordinaryContext, timestampSeconds: 1_000n + BigInt(index) },
  }))
}

/** A subgraph that holds some requests, as far as the log asks it; `asked` is what it was asked. */
export function sampleSubgraph(initial: readonly LoggedRequest[]) {
  const state = { requests: initial, head: 100n }
  const asked: RequestPageInput[] = []
  const fetchPage = (input: RequestPageInput, signal?: AbortSignal): Promise<Sourced<RequestPage>> => {
    signal?.throwIfAborted()
    asked.push(input)
    const blockNumber = input.blockNumber ?? state.head
    const requests = state.requests.filter(({ sequence }) => sequence > input.afterSequence).slice(0, LARGEST_PAGE)
    return Promise.resolve({
      source: { kind: 'subgraph', blockNumber, timestampSeconds: null },
      data: {
        requests,
        policies: input.blockNumber === null ? [] : null,
        count: BigInt(state.requests.length),
      },
    })
  }
  return { state, asked, fetchPage }
}

export const headOf = (requests: readonly LoggedRequest[]) => {
  const last = requests.at(-1)
  return last === undefined ? null : { id: last.id, sequence: last.sequence }
}
