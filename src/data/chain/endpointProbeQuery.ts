import { queryOptions } from '@tanstack/react-query'
import { probeEndpoint } from './probeEndpoint.ts'

/** One endpoint's block and speed, asked anew each time somebody looks. */
export function endpointProbeQueryOptions(url: string, chainId: number) {
  return queryOptions({
    queryKey: ['endpointProbe', url, chainId] as const,
    queryFn: ({ queryKey: [, endpoint, id], signal }) => probeEndpoint(endpoint, id, signal),
    staleTime: 5_000,
    gcTime: 0,
  })
}
