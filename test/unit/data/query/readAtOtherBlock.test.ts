import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { readAtOtherBlock } from '../../../../src/data/query/readAtOtherBlock.ts'

const sourced = (blockNumber: bigint) => ({
  data: 1,
  source: { kind: 'subgraph', blockNumber, timestampSeconds: null },
})

describe('a new block', () => {
  it('makes stale what was read at another one, of its own source only', () => {
    const client = new QueryClient()
    client.setQueryData(['subgraph', 'older'], sourced(6n))
    client.setQueryData(['subgraph', 'same'], sourced(7n))
    client.setQueryData(['subgraph', 'left behind by a fork'], sourced(8n))
    client.setQueryData(['subgraph', 'pages'], { pages: [sourced(7n)], pageParams: [null] })
    client.setQueryData(['chain', 'older'], sourced(6n))
    const stale = client
      .getQueryCache()
      .findAll(readAtOtherBlock('subgraph', 7n))
      .map(({ queryKey }) => queryKey[1])
    expect(stale.toSorted()).toEqual(['left behind by a fork', 'older', 'pages'])
  })
})
