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

/** An open proposal with votes, and the delegate with most votes. */
export async function findSubjects(url: string): Promise<{ proposalId: string; delegate: string }> {
  const { proposals, accounts } = await querySubgraph<{ proposals: { id: string }[]; accounts: { id: string }[] }>(
    url,
    `{ proposals(first: 1, orderBy: deadline, orderDirection: desc, where: { forVotes_gt: 0, executedTimestamp: null, canceledTimestamp: null, queuedTimestamp: null }) { id }
       accounts(first: 1, orderBy: votes, orderDirection: desc, where: { statementName_not: null }) { id } }`,
  )
  const [proposal] = proposals
  const [account] = accounts
  if (proposal === undefined || account === undefined)
    throw new Error('the demo history has no open proposal or no delegate')
  return { proposalId: proposal.id, delegate: account.id }
}
