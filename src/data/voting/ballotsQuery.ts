import { infiniteQueryOptions } from '@tanstack/react-query'
import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Hex } from '../../domain/hex.ts'
import { subgraphKey } from '../query/queryKeys.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { subgraphRequest } from '../subgraph/subgraphRequest.ts'
import { type Ballot, ballotFields, ballotSchema } from './ballotFields.ts'

export const BALLOT_FILTERS = ['any', 'For', 'Against', 'Abstain'] as const
export type BallotFilter = (typeof BALLOT_FILTERS)[number]
export const BALLOT_SORTS = ['weight', 'newest'] as const
export type BallotSort = (typeof BALLOT_SORTS)[number]

export type BallotsInput = { proposal: Hex; support: BallotFilter; sort: BallotSort; voter: string }

type Cursor = { value: bigint; seen: readonly Hex[] } | null

/** Large enough for a few screens; the list asks for the next page before the reader gets to its end. */
const PAGE = 100
const FIELDS = { weight: 'weight', newest: 'timestamp' } as const

const schema = v.object({ ballots: v.array(ballotSchema) })

const document = `query Ballots($first: Int!, $orderBy: Ballot_orderBy!, $where: Ballot_filter!) {
  ${metaFields}
  ballots(first: $first, orderBy: $orderBy, orderDirection: desc, where: $where, subgraphError: allow) { ${ballotFields} }
}`

/** Ballots of a proposal, heaviest or newest first, page by page: 100,000 of them are never downloaded for a look. */
export function ballotsQueryOptions(config: Config, input: BallotsInput) {
  return infiniteQueryOptions({
    queryKey: subgraphKey(config, 'ballots', input),
    initialPageParam: null as Cursor,
    queryFn: ({ queryKey: [, url, , wanted], pageParam, signal }) => {
      const field = FIELDS[wanted.sort]
      const where = {
        proposal: wanted.proposal,
        ...(wanted.support === 'any' ? {} : { support: wanted.support }),
        ...voterCondition(wanted.voter),
        ...(pageParam === null ? {} : { [`${field}_lte`]: pageParam.value, id_not_in: pageParam.seen }),
      }
      return subgraphRequest(url, document, { first: PAGE, orderBy: field, where }, schema, signal)
    },
    getNextPageParam: (last, pages) =>
      nextCursor(
        last.data.ballots,
        pages.flatMap((page) => page.data.ballots),
        input.sort,
      ),
    placeholderData: (previous) => previous,
  })
}

function voterCondition(voter: string): Record<string, unknown> {
  const text = voter.trim().toLowerCase()
  if (text === '') return {}
  if (/^0x[0-9a-f]{40}$/.test(text)) return { voter: text }
  return { voter_: { statementName_contains_nocase: voter.trim() } }
}

/** Rows with the same value as the last one may be on both sides of the page's end; those shown already are left out. */
function nextCursor(last: readonly Ballot[], all: readonly Ballot[], sort: BallotSort): Cursor | undefined {
  const end = last.at(-1)
  if (end === undefined || last.length < PAGE) return undefined
  const field = FIELDS[sort]
  return { value: end[field], seen: all.filter((ballot) => ballot[field] === end[field]).map((ballot) => ballot.id) }
}
