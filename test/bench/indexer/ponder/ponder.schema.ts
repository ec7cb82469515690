import { index, onchainTable, relations } from 'ponder'

/** The same rows as in subgraph/schema.graphql, as far as the generated events fill them. */

export const governance = onchainTable('governance', (t) => ({
  id: t.text().primaryKey(),
  totalSupply: t.bigint().notNull(),
  holderCount: t.integer().notNull(),
  delegateCount: t.integer().notNull(),
  proposalCount: t.integer().notNull(),
}))

export const account = onchainTable('account', (t) => ({
  id: t.hex().primaryKey(),
  balance: t.bigint().notNull(),
  delegateId: t.hex(),
  votes: t.bigint().notNull(),
  delegatorCount: t.integer().notNull(),
  voteCount: t.integer().notNull(),
}))

export const delegateChange = onchainTable('delegate_change', (t) => ({
  id: t.text().primaryKey(),
  delegatorId: t.hex().notNull(),
  fromDelegateId: t.hex(),
  toDelegateId: t.hex(),
  blockNumber: t.bigint().notNull(),
  timestamp: t.bigint().notNull(),
  transactionHash: t.hex().notNull(),
}))

export const votesChange = onchainTable('votes_change', (t) => ({
  id: t.text().primaryKey(),
  accountId: t.hex().notNull(),
  previousVotes: t.bigint().notNull(),
  newVotes: t.bigint().notNull(),
  blockNumber: t.bigint().notNull(),
  timestamp: t.bigint().notNull(),
  transactionHash: t.hex().notNull(),
}))

export const proposal = onchainTable('proposal', (t) => ({
  id: t.bigint().primaryKey(),
  proposerId: t.hex().notNull(),
  title: t.text().notNull(),
  description: t.text().notNull(),
  actionCount: t.integer().notNull(),
  class: t.integer().notNull(),
  thresholdBps: t.integer().notNull(),
  powerCapBps: t.integer().notNull(),
  snapshotTimestamp: t.bigint().notNull(),
  deadline: t.bigint().notNull(),
  forVotes: t.bigint().notNull(),
  againstVotes: t.bigint().notNull(),
  abstainVotes: t.bigint().notNull(),
  forCount: t.integer().notNull(),
  againstCount: t.integer().notNull(),
  abstainCount: t.integer().notNull(),
  createdBlock: t.bigint().notNull(),
  createdTimestamp: t.bigint().notNull(),
  createdTransaction: t.hex().notNull(),
}))

export const proposalAction = onchainTable('proposal_action', (t) => ({
  id: t.text().primaryKey(),
  proposalId: t.bigint().notNull(),
  index: t.integer().notNull(),
  target: t.hex().notNull(),
  value: t.bigint().notNull(),
  calldata: t.hex().notNull(),
}))

export const vote = onchainTable(
  'vote',
  (t) => ({
    id: t.text().primaryKey(),
    proposalId: t.bigint().notNull(),
    voterId: t.hex().notNull(),
    support: t.integer().notNull(),
    weight: t.bigint().notNull(),
    reason: t.text().notNull(),
    blockNumber: t.bigint().notNull(),
    timestamp: t.bigint().notNull(),
    transactionHash: t.hex().notNull(),
    logIndex: t.integer().notNull(),
  }),
  (table) => ({
    weightIndex: index().on(table.weight),
    proposalIndex: index().on(table.proposalId, table.weight),
    voterIndex: index().on(table.voterId),
  }),
)

export const ballot = onchainTable(
  'ballot',
  (t) => ({
    id: t.text().primaryKey(),
    proposalId: t.bigint().notNull(),
    voterId: t.hex().notNull(),
    support: t.integer().notNull(),
    weight: t.bigint().notNull(),
    castWeight: t.bigint().notNull(),
    reason: t.text().notNull(),
    timestamp: t.bigint().notNull(),
    transactionHash: t.hex().notNull(),
    logIndex: t.integer().notNull(),
  }),
  (table) => ({
    proposalIndex: index().on(table.proposalId, table.weight),
    voterIndex: index().on(table.voterId),
  }),
)

export const proposalRelations = relations(proposal, ({ one, many }) => ({
  proposer: one(account, { fields: [proposal.proposerId], references: [account.id] }),
  votes: many(vote),
  ballots: many(ballot),
}))

export const accountRelations = relations(account, ({ many }) => ({ ballots: many(ballot), castVotes: many(vote) }))

export const voteRelations = relations(vote, ({ one }) => ({
  proposal: one(proposal, { fields: [vote.proposalId], references: [proposal.id] }),
  voter: one(account, { fields: [vote.voterId], references: [account.id] }),
}))

export const ballotRelations = relations(ballot, ({ one }) => ({
  proposal: one(proposal, { fields: [ballot.proposalId], references: [proposal.id] }),
  voter: one(account, { fields: [ballot.voterId], references: [account.id] }),
}))
