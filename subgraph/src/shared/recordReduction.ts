import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Proposal, VoteReduction } from '../../generated/schema'
import { bytes32 } from './bytes32'
import { factId } from './factId'
import { loadAccount } from './loadAccount'
import { loadTransactionTrace } from './loadTransactionTrace'
import { reduceVote, supportName } from './recordVote'

/** Records weight taken off a cast vote. Which override vote took it, the next event of the transaction says. */
export function recordReduction(
  proposalId: BigInt,
  delegate: Address,
  support: i32,
  weight: BigInt,
  event: ethereum.Event,
): void {
  const proposal = Proposal.load(bytes32(proposalId))
  if (proposal === null) return
  reduceVote(proposal, delegate, support, weight)

  const reduction = new VoteReduction(factId(event))
  reduction.proposal = proposal.id
  reduction.account = delegate
  reduction.support = supportName(support)
  reduction.weight = weight
  reduction.overrider = delegate
  reduction.blockNumber = event.block.number
  reduction.timestamp = event.block.timestamp
  reduction.transactionHash = event.transaction.hash
  reduction.logIndex = event.logIndex
  reduction.save()

  const trace = loadTransactionTrace(event)
  const reductions = trace.reductions
  reductions.push(reduction.id)
  trace.reductions = reductions
  trace.save()
}

/** Says of the reductions since the last override vote that this one caused them. */
export function attachReductions(overrider: Address, event: ethereum.Event): void {
  const trace = loadTransactionTrace(event)
  const reductions = trace.reductions
  if (reductions.length == 0) return
  for (let i = 0; i < reductions.length; i++) {
    const reduction = VoteReduction.load(reductions[i])
    if (reduction === null) continue
    reduction.overrider = overrider
    reduction.save()
    // An overrider's own vote as a delegate shrinks too when the cap counts their own tokens first; nobody took that back.
    if (reduction.account.notEqual(overrider)) addWeightTakenBack(reduction.account, reduction.weight)
  }
  trace.reductions = new Array<Bytes>()
  trace.save()
}

function addWeightTakenBack(delegate: Bytes, weight: BigInt): void {
  const account = loadAccount(delegate)
  account.weightTakenBack = account.weightTakenBack.plus(weight)
  account.save()
}
