import type { ProposalClass } from '../../domain/governor/proposal.ts'
import { EXPIRY_SECONDS } from '../../domain/governor/proposalState.ts'
import type { SubgraphVariables } from '../subgraph/subgraphRequest.ts'
import type { ProposalFilter } from './proposalFilter.ts'

export type ProposalsWanted = {
  filter: ProposalFilter
  class: ProposalClass | 'any'
  search: string
  /** The filter's moment, in seconds; whole minutes, so that the list isn't asked for anew each second. */
  atSeconds: bigint
}

const UNFINISHED = { executedTimestamp: null, canceledTimestamp: null }

/**
 * The subgraph's `where` for a list. It stores facts, not states, and does not know the quorum: for passed, not passed
 * and expired it gives a superset, which `matchesFilter` sifts with the governor's own answer.
 */
export function proposalConditions(input: ProposalsWanted): SubgraphVariables {
  return {
    ...stateConditions(input.filter, input.atSeconds),
    ...(input.class === 'any' ? {} : { class: input.class }),
    ...searchConditions(input.search.trim()),
  }
}

/** An id or an account is found by its start or whole; anything else is looked for in titles. */
function searchConditions(search: string): SubgraphVariables {
  if (search === '') return {}
  const text = search.toLowerCase()
  if (/^0x[0-9a-f]{40}$/.test(text)) return { proposer: text }
  if (/^0x[0-9a-f]{64}$/.test(text)) return { id: text }
  return { title_contains_nocase: search }
}

function stateConditions(filter: ProposalFilter, atSeconds: bigint): SubgraphVariables {
  switch (filter) {
    case 'any':
      return {}
    case 'pending':
      return { ...UNFINISHED, snapshotTimestamp_gte: atSeconds }
    case 'open':
      return { ...UNFINISHED, snapshotTimestamp_lt: atSeconds + 60n, deadline_gte: atSeconds }
    case 'timelock':
      return { ...UNFINISHED, etaSeconds_gte: atSeconds - EXPIRY_SECONDS }
    case 'executed':
      return { executedTimestamp_not: null }
    case 'canceled':
      return { canceledTimestamp_not: null }
    case 'passed':
      return {
        ...UNFINISHED,
        queuedTimestamp: null,
        deadline_lt: atSeconds + 60n,
        deadline_gte: atSeconds - EXPIRY_SECONDS,
      }
    case 'notPassed':
      return { ...UNFINISHED, queuedTimestamp: null, deadline_lt: atSeconds + 60n }
    case 'expired':
      return { ...UNFINISHED, deadline_lt: atSeconds - EXPIRY_SECONDS + 60n }
  }
}
