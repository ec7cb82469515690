import { queryOptions } from '@tanstack/react-query'
import { probeSubgraph } from './probeSubgraph.ts'

/** Whether there is a subgraph at a URL, asked when somebody presses Test. */
export function subgraphProbeQueryOptions(url: string) {
  return queryOptions({
    queryKey: ['subgraphProbe', url] as const,
    queryFn: ({ queryKey: [, asked], signal }) => probeSubgraph(asked, signal),
    gcTime: 0,
  })
}
