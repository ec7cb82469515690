/** Asks the subgraph as any client would. */
export async function querySubgraph<T>(url: string, query: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const answer = (await response.json()) as { data?: T; errors?: { message: string }[] }
  if (answer.data === undefined || answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors))
  return answer.data
}

/** What pages about one thing are opened with: an open proposal with votes, the delegate with most votes, a denied request. */
export type Subjects = { proposalId: string; delegate: string; denial: string }

export async function findSubjects(url: string): Promise<Subjects> {
  const { proposals, accounts, leaseRequests } = await querySubgraph<{
    proposals: { id: string }[]
    accounts: { id: string }[]
    leaseRequests: { sequence: string }[]
  }>(
    url,
    `{ proposals(first: 1, orderBy: deadline, orderDirection: desc, where: { forVotes_gt: 0, executedTimestamp: null, canceledTimestamp: null, queuedTimestamp: null }) { id }
       accounts(first: 1, orderBy: votes, orderDirection: desc, where: { statementName_not: null }) { id }
       leaseRequests(first: 1, orderBy: sequence, where: { denied: true }) { sequence } }`,
  )
  const [proposal] = proposals
  const [account] = accounts
  const [request] = leaseRequests
  if (proposal === undefined || account === undefined || request === undefined)
    throw new Error('the demo history has no open proposal, no delegate or no denial')
  return { proposalId: proposal.id, delegate: account.id, denial: request.sequence }
}
