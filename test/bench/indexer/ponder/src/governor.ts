import { ponder } from 'ponder:registry'
import { account, ballot, governance, proposal, proposalAction, vote } from 'ponder:schema'

ponder.on('Governor:ProposalCreated', async ({ event, context: { db } }) => {
  const { proposalId, proposer, targets, values, calldatas, voteStart, voteEnd, description } = event.args
  await db
    .insert(account)
    .values({ id: proposer, balance: 0n, votes: 0n, delegatorCount: 0, voteCount: 0 })
    .onConflictDoNothing()
  await db.insert(proposal).values({
    id: proposalId,
    proposerId: proposer,
    title: (description.split('\n').find((line) => line.trim() !== '') ?? '').replace(/^#+ */, '').slice(0, 256),
    description,
    actionCount: targets.length,
    class: 0,
    thresholdBps: 0,
    powerCapBps: 0,
    snapshotTimestamp: voteStart,
    deadline: voteEnd,
    forVotes: 0n,
    againstVotes: 0n,
    abstainVotes: 0n,
    forCount: 0,
    againstCount: 0,
    abstainCount: 0,
    createdBlock: event.block.number,
    createdTimestamp: event.block.timestamp,
    createdTransaction: event.transaction.hash,
  })
  for (const [index, target] of targets.entries()) {
    const calldata = calldatas[index] ?? '0x'
    const value = values[index] ?? 0n
    await db.insert(proposalAction).values({ id: `${proposalId}-${index}`, proposalId, index, target, value, calldata })
  }
  await db
    .insert(governance)
    .values({ id: '1', totalSupply: 0n, holderCount: 0, delegateCount: 0, proposalCount: 1 })
    .onConflictDoUpdate((row) => ({ proposalCount: row.proposalCount + 1 }))
})

ponder.on('Governor:ProposalRulesSet', async ({ event, context: { db } }) => {
  const { proposalId, class_, thresholdBps, powerCapBps } = event.args
  await db.update(proposal, { id: proposalId }).set({ class: class_, thresholdBps, powerCapBps })
})

ponder.on('Governor:VoteCast', async ({ event, context: { db } }) => {
  const { voter, proposalId, support, weight, reason } = event.args
  if ((await db.find(proposal, { id: proposalId })) === null) return
  await db
    .insert(account)
    .values({ id: voter, balance: 0n, votes: 0n, delegatorCount: 0, voteCount: 1 })
    .onConflictDoUpdate((row) => ({ voteCount: row.voteCount + 1 }))
  const facts = {
    proposalId,
    voterId: voter,
    support,
    weight,
    reason,
    timestamp: event.block.timestamp,
    transactionHash: event.transaction.hash,
    logIndex: event.log.logIndex,
  }
  await db.insert(vote).values({ id: event.id, ...facts, blockNumber: event.block.number })
  await db.insert(ballot).values({ id: `${proposalId}-${voter}`, ...facts, castWeight: weight })
  await db.update(proposal, { id: proposalId }).set((row) => {
    if (support === 0) return { againstVotes: row.againstVotes + weight, againstCount: row.againstCount + 1 }
    if (support === 1) return { forVotes: row.forVotes + weight, forCount: row.forCount + 1 }
    return { abstainVotes: row.abstainVotes + weight, abstainCount: row.abstainCount + 1 }
  })
})
