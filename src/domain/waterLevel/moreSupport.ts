import { divideRound, type RoundRequest, type RoundTerms } from './divideRound.ts'

/** What a request would get, and what it would get beyond that with more support. */
export type MoreSupport = { milliHours: bigint; withMore: bigint }

/**
 * What more votes (wei) for one request would have given it, everything else as it is; null for a recipient without a request.
 * The round is divided anew, for the level falls for everybody when one weighs more.
 */
export function moreSupport(
  requests: readonly RoundRequest[],
  terms: RoundTerms,
  recipientId: bigint,
  extraVotes: bigint,
): MoreSupport | null {
  const index = requests.findIndex((request) => request.recipientId === recipientId)
  const request = requests[index]
  if (request === undefined) return null
  const changed = requests.with(index, { ...request, support: request.support + extraVotes })
  const share = (among: readonly RoundRequest[]) => divideRound(among, terms).shares[index]?.milliHours ?? 0n
  return { milliHours: share(requests), withMore: share(changed) }
}
