import { Address } from '@graphprotocol/graph-ts'
import { DelegateChanged, DelegateVotesChanged, MintScheduleSet, Transfer } from '../generated/PlenumToken/PlenumToken'
import { DelegateChange, VotesChange } from '../generated/schema'
import { changeBalance, changeDelegatorCount } from './shared/changeBalance'
import { factId } from './shared/factId'
import { ensureAccount, loadAccount } from './shared/loadAccount'
import { loadGovernance } from './shared/loadGovernance'
import { recordTransfer } from './shared/recordTransfer'

export function handleTransfer(event: Transfer): void {
  const from = event.params.from
  const to = event.params.to
  const amount = event.params.value
  recordTransfer(from, to, amount, event)
  if (amount.isZero() || from.equals(to)) return
  changeBalance(from, amount.neg())
  changeBalance(to, amount)
}

export function handleDelegateChanged(event: DelegateChanged): void {
  const delegator = event.params.delegator
  const from = event.params.fromDelegate
  const to = event.params.toDelegate
  if (from.equals(to)) return

  const account = loadAccount(delegator)
  account.delegate = to.equals(Address.zero()) ? null : to
  account.save()
  if (!account.balance.isZero()) {
    if (from.notEqual(delegator)) changeDelegatorCount(from, -1)
    if (to.notEqual(delegator)) changeDelegatorCount(to, 1)
  }

  const change = new DelegateChange(factId(event))
  change.delegator = delegator
  if (from.notEqual(Address.zero())) change.fromDelegate = ensureAccount(from)
  if (to.notEqual(Address.zero())) change.toDelegate = ensureAccount(to)
  change.blockNumber = event.block.number
  change.timestamp = event.block.timestamp
  change.transactionHash = event.transaction.hash
  change.save()
}

export function handleDelegateVotesChanged(event: DelegateVotesChanged): void {
  const account = loadAccount(event.params.delegate)
  const hadVotes = !account.votes.isZero()
  // The event carries the new total: set, never add.
  account.votes = event.params.newVotes
  account.save()

  const hasVotes = !account.votes.isZero()
  if (hasVotes != hadVotes) {
    const governance = loadGovernance()
    governance.delegateCount = governance.delegateCount + (hasVotes ? 1 : -1)
    governance.save()
  }

  const change = new VotesChange(factId(event))
  change.account = account.id
  change.previousVotes = event.params.previousVotes
  change.newVotes = event.params.newVotes
  change.blockNumber = event.block.number
  change.timestamp = event.block.timestamp
  change.transactionHash = event.transaction.hash
  change.save()
}

export function handleMintScheduleSet(event: MintScheduleSet): void {
  const governance = loadGovernance()
  governance.maxMintBps = event.params.maxMintBps
  governance.nextMintTimestamp = event.params.nextMintAt
  governance.save()
}
