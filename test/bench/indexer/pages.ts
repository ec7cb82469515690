/** A page that a dashboard asks for, in the words of both APIs; `$after` (a timestamp before all votes) makes it another question. */
export interface Page {
  name: string
  plenum: string
  /** Null where Ponder cannot answer it at all; then `comparedWith` says which of its pages comes closest. */
  ponder: string | null
  comparedWith?: string
}

const VOTE_FIELDS = 'id support weight reason timestamp transactionHash'

/** @param pastBlock a block in the middle of the votes */
export function pages(pastBlock: number): Page[] {
  return [
    {
      name: 'votes',
      plenum: `query Page($after: BigInt!) { votes(where: { timestamp_gt: $after }, first: 100, orderBy: weight, orderDirection: desc) { ${VOTE_FIELDS} } }`,
      ponder: `query Page($after: BigInt!) { votes(where: { timestamp_gt: $after }, limit: 100, orderBy: "weight", orderDirection: "desc") { items { ${VOTE_FIELDS} } } }`,
    },
    {
      name: 'votes_relations',
      plenum: `query Page($after: BigInt!) { votes(where: { timestamp_gt: $after }, first: 100, orderBy: weight, orderDirection: desc) { ${VOTE_FIELDS} proposal { id title deadline } voter { id votes voteCount } } }`,
      ponder: `query Page($after: BigInt!) { votes(where: { timestamp_gt: $after }, limit: 100, orderBy: "weight", orderDirection: "desc") { items { ${VOTE_FIELDS} proposal { id title deadline } voter { id votes voteCount } } } }`,
    },
    {
      name: 'proposals_votes',
      plenum: `query Page($after: BigInt!) { proposals(where: { createdTimestamp_gt: $after }, first: 10, orderBy: createdTimestamp, orderDirection: desc) { id title forVotes votes(first: 100, orderBy: weight, orderDirection: desc) { ${VOTE_FIELDS} } } }`,
      ponder: `query Page($after: BigInt!) { proposals(where: { createdTimestamp_gt: $after }, limit: 10, orderBy: "createdTimestamp", orderDirection: "desc") { items { id title forVotes votes(limit: 100, orderBy: "weight", orderDirection: "desc") { items { ${VOTE_FIELDS} } } } } }`,
    },
    {
      name: 'votes_past',
      plenum: `query Page($after: BigInt!) { votes(where: { timestamp_gt: $after }, first: 100, orderBy: weight, orderDirection: desc, block: { number: ${pastBlock} }) { ${VOTE_FIELDS} } }`,
      ponder: null,
      comparedWith: 'votes',
    },
  ]
}
