import { ponder } from 'ponder:registry'
import { account, delegateChange, governance, votesChange } from 'ponder:schema'
import { zeroAddress, type Hex } from 'viem'
import type { Store } from './Store'

const NO_ACCOUNT = { balance: 0n, votes: 0n, delegatorCount: 0, voteCount: 0 }

ponder.on('Token:Transfer', async ({ event, context: { db } }) => {
  const { from, to, value } = event.args
  if (value === 0n || from === to) return
  await changeBalance(db, from, -value)
  await changeBalance(db, to, value)
})

ponder.on('Token:DelegateChanged', async ({ event, context: { db } }) => {
  const { delegator, fromDelegate: from, toDelegate: to } = event.args
  if (from === to) return
  const delegateId = to === zeroAddress ? null : to
  const holder = await db
    .insert(account)
    .values({ id: delegator, ...NO_ACCOUNT, delegateId })
    .onConflictDoUpdate({ delegateId })
  if (holder.balance !== 0n) {
    if (from !== delegator) await changeDelegatorCount(db, from, -1)
    if (to !== delegator) await changeDelegatorCount(db, to, 1)
  }
  await db.insert(delegateChange).values({
    id: event.id,
    delegatorId: delegator,
    fromDelegateId: from === zeroAddress ? null : from,
    toDelegateId: delegateId,
    blockNumber: event.block.number,
    timestamp: event.block.timestamp,
    transactionHash: event.transaction.hash,
  })
})

ponder.on('Token:DelegateVotesChanged', async ({ event, context: { db } }) => {
  const { delegate, previousVotes, newVotes } = event.args
  const known = await db.find(account, { id: delegate })
  const hadVotes = known !== null && known.votes !== 0n
  await db
    .insert(account)
    .values({ id: delegate, ...NO_ACCOUNT, votes: newVotes })
    .onConflictDoUpdate({ votes: newVotes })
  const difference = Number(newVotes !== 0n) - Number(hadVotes)
  if (difference !== 0) await changeGovernance(db, { delegates: difference })
  await db.insert(votesChange).values({
    id: event.id,
    accountId: delegate,
    previousVotes,
    newVotes,
    blockNumber: event.block.number,
    timestamp: event.block.timestamp,
    transactionHash: event.transaction.hash,
  })
})

async function changeBalance(db: Store, address: Hex, amount: bigint): Promise<void> {
  if (address === zeroAddress) return changeGovernance(db, { supply: -amount })
  const holder = await db
    .insert(account)
    .values({ id: address, ...NO_ACCOUNT, balance: amount })
    .onConflictDoUpdate((row) => ({ balance: row.balance + amount }))
  const held = holder.balance - amount !== 0n
  const holds = holder.balance !== 0n
  if (held === holds) return
  const difference = holds ? 1 : -1
  await changeGovernance(db, { holders: difference })
  const { delegateId } = holder
  if (delegateId !== null && delegateId !== address) await changeDelegatorCount(db, delegateId, difference)
}

async function changeDelegatorCount(db: Store, delegate: Hex, difference: number): Promise<void> {
  if (delegate === zeroAddress) return
  await db
    .insert(account)
    .values({ id: delegate, ...NO_ACCOUNT, delegatorCount: difference })
    .onConflictDoUpdate((row) => ({ delegatorCount: row.delegatorCount + difference }))
}

async function changeGovernance(
  db: Store,
  { supply = 0n, holders = 0, delegates = 0 }: { supply?: bigint; holders?: number; delegates?: number },
): Promise<void> {
  await db
    .insert(governance)
    .values({ id: '1', totalSupply: supply, holderCount: holders, delegateCount: delegates, proposalCount: 0 })
    .onConflictDoUpdate((row) => ({
      totalSupply: row.totalSupply + supply,
      holderCount: row.holderCount + holders,
      delegateCount: row.delegateCount + delegates,
    }))
}
