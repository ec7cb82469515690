import { useMemo } from 'react'
import { compareBigints } from '../../domain/compareBigints.ts'
import { waterColumns } from '../../domain/rounds/waterColumns.ts'
import { divideRound, type RoundRequest } from '../../domain/waterLevel/divideRound.ts'
import { moreSupport } from '../../domain/waterLevel/moreSupport.ts'
import { oneOf } from '../../ui/router/oneOf.ts'
import { useSearchParameter } from '../../ui/router/useSearchParameter.ts'
import type { BoundRow } from './BoundList.tsx'
import type { Round } from './useRound.ts'

/** Votes more, in PLEN, that the explainer can add to one request. */
export const EXTRA = ['1', '1000', '100000'] as const
const parseExtra = oneOf(...EXTRA)
/** Each recipient's row divides the round anew. */
const MOST_ROWS_WITH_MORE = 150
const PLEN = 10n ** 18n

/**
 * How requests divide a round, what bound each, and what more votes for it alone would give.
 * @param requests as they are, or with a draft of the reader's support
 */
export function useRoundDivision(round: Round, requests: readonly RoundRequest[]) {
  const [extra, setExtra] = useSearchParameter<(typeof EXTRA)[number]>('more', parseExtra, '1')
  const extraVotes = BigInt(extra) * PLEN
  const { terms } = round
  const division = useMemo(() => divideRound(requests, terms), [requests, terms])
  const columns = useMemo(() => waterColumns(requests, division.shares, terms), [requests, division, terms])
  const rows = useMemo(
    () => boundRows(round, requests, division.shares, extraVotes),
    [round, requests, division, extraVotes],
  )
  return { round, division, columns, rows, extra, setExtra }
}

export type RoundDivision = ReturnType<typeof useRoundDivision>

/** Largest share first; those without any by what they asked for. */
function boundRows(
  round: Round,
  requests: readonly RoundRequest[],
  shares: ReturnType<typeof divideRound>['shares'],
  extraVotes: bigint,
): BoundRow[] {
  const withMore = requests.length <= MOST_ROWS_WITH_MORE
  return shares
    .map((share, index): BoundRow => {
      const request = requests[index]
      const more = withMore ? moreSupport(requests, round.terms, share.recipientId, extraVotes) : null
      return {
        recipientId: share.recipientId,
        name: round.requests.find(({ recipientId }) => recipientId === share.recipientId)?.name ?? '',
        askedMilliHours: request?.milliHours ?? 0n,
        supportWei: request?.support ?? 0n,
        grantedMilliHours: request?.grantedMilliHours ?? 0n,
        milliHours: share.milliHours,
        bound: share.bound,
        moreMilliHours: more === null ? null : more.withMore - more.milliHours,
      }
    })
    .sort(
      (one, two) =>
        compareBigints(two.milliHours, one.milliHours) || compareBigints(two.askedMilliHours, one.askedMilliHours),
    )
}
