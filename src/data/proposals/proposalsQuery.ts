import { infiniteQueryOptions } from '@tanstack/react-query'
import * as v from '../schema/schema.ts'
import type { CallHead } from '../../domain/actions/actionKinds.ts'
import type { Config } from '../../domain/config/config.ts'
import type { ProposalAction, ProposalSummary } from '../../domain/governor/proposal.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Hex } from '../../domain/hex.ts'
import { subgraphKey } from '../query/queryKeys.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { subgraphRequest } from '../subgraph/subgraphRequest.ts'
import { proposalConditions, type ProposalsWanted } from './proposalConditions.ts'
import {
  callHeadFields,
  callHeadSchema,
  flattenProposer,
  proposalActionFields,
  proposalActionSchema,
  proposalSummaryEntries,
  proposalSummaryFields,
} from './proposalFields.ts'
import type { ProposalFilter } from './proposalFilter.ts'

/** A row of the overview: the heads of its calls say what it is about. */
export type ProposalRowItem = ProposalSummary & { readonly calls: readonly CallHead[] }

/** A row of the list: the first action says in a sentence what it would do. */
export type ProposalListItem = ProposalRowItem & { readonly actions: readonly ProposalAction[] }

export const PROPOSAL_SORTS = ['newest', 'deadline', 'votes'] as const
export type ProposalSort = (typeof PROPOSAL_SORTS)[number]

export type ProposalsInput = ProposalsWanted & { sort: ProposalSort }

/** Where the next page starts: at this value of the sort field, without the rows of that value that are there already. */
type Cursor = { value: bigint; seen: readonly Hex[] } | null

const PAGE = 50
const FIELDS = { newest: 'createdTimestamp', deadline: 'deadline', votes: 'forVotes' } as const
const STILL_TO_COME: readonly ProposalFilter[] = ['open', 'pending', 'passed', 'timelock']

/** Deadlines to come: the next one first. Past ones: the latest first. */
const directionOf = ({ sort, filter }: ProposalsInput): 'asc' | 'desc' =>
  sort === 'deadline' && STILL_TO_COME.includes(filter) ? 'asc' : 'desc'

const schema = v.object({
  governance: v.nullable(v.object({ proposalCount: v.number() })),
  proposals: v.array(
    v.transform(
      v.object({ ...proposalSummaryEntries, actions: v.array(proposalActionSchema), calls: v.array(callHeadSchema) }),
      flattenProposer,
    ),
  ),
})

const document = `query Proposals($first: Int!, $orderBy: Proposal_orderBy!, $direction: OrderDirection!, $where: Proposal_filter!) {
  ${metaFields}
  governance(id: "0x01", subgraphError: allow) { proposalCount }
  proposals(first: $first, orderBy: $orderBy, orderDirection: $direction, where: $where, subgraphError: allow) {
    ${proposalSummaryFields}
    actions(first: 1, orderBy: index) { ${proposalActionFields} }
    calls: actions(first: 100, orderBy: index) { ${callHeadFields} }
  }
}`

/** Proposals page by page. The state is not stored anywhere: rows match the filter's facts, `matchesFilter` decides. */
export function proposalsQueryOptions(config: Config, input: ProposalsInput) {
  return infiniteQueryOptions({
    queryKey: subgraphKey(config, 'proposals', input),
    initialPageParam: null as Cursor,
    queryFn: ({ queryKey: [, url, , wanted], pageParam, signal }) => readPage(url, wanted, pageParam, signal),
    getNextPageParam: (last, pages) =>
      nextCursor(
        last.data.proposals,
        pages.flatMap((page) => page.data.proposals),
        input.sort,
      ),
    placeholderData: (previous) => previous,
  })
}

function readPage(
  url: string,
  input: ProposalsInput,
  cursor: Cursor,
  signal: AbortSignal,
): Promise<Sourced<v.Output<typeof schema>>> {
  const field = FIELDS[input.sort]
  const direction = directionOf(input)
  const after =
    cursor === null ? {} : { [`${field}_${direction === 'asc' ? 'gte' : 'lte'}`]: cursor.value, id_not_in: cursor.seen }
  const where = { ...proposalConditions(input), ...after }
  return subgraphRequest(url, document, { first: PAGE, orderBy: field, direction, where }, schema, signal)
}

function nextCursor(
  last: readonly ProposalSummary[],
  all: readonly ProposalSummary[],
  sort: ProposalSort,
): Cursor | undefined {
  const end = last.at(-1)
  if (end === undefined || last.length < PAGE) return undefined
  const field = FIELDS[sort]
  return {
    value: end[field],
    seen: all.filter((proposal) => proposal[field] === end[field]).map((proposal) => proposal.id),
  }
}
