import type { fetchRequestPage } from '../../../src/data/backtest/fetchRequestPage.ts'
import type { LoggedRequest } from '../../../src/data/backtest/recordedRequest.ts'
import { LARGEST_PAGE } from '../../../src/data/subgraph/fetchAllById.ts'
import type { PolicyRecord } from '../../../src/domain/policy/policiesAtVersion.ts'

/** Pages out of memory: what is measured is all but the network. */
export function benchSubgraph(
  requests: readonly LoggedRequest[],
  policies: readonly PolicyRecord[],
): typeof fetchRequestPage {
  return ({ afterSequence, blockNumber }) => {
    const start = Math.max(0, Number(afterSequence))
    return Promise.resolve({
      source: { kind: 'subgraph', blockNumber: 1n, timestampSeconds: null },
      data: {
        requests: requests.slice(start, start + LARGEST_PAGE),
        policies: blockNumber === null ? policies : null,
        count: BigInt(requests.length),
      },
    })
  }
}
