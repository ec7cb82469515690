import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Ballot, Proposal, Vote } from '../../generated/schema'
import { bytes32 } from './bytes32'
import { factId } from './factId'
import { loadAccount } from './loadAccount'
import { subtractDownToZero } from './subtractDownToZero'

const AGAINST: i32 = 0
const FOR: i32 = 1
const ABSTAIN: i32 = 2

/** Records a vote as the governor counted it: the fact, the ballot, the proposal's tally. */
export function recordVote(
  proposalId: BigInt,
  voter: Address,
  kind: string,
  support: i32,
  weight: BigInt,
  reason: string,
  event: ethereum.Event,
): void {
  const proposal = Proposal.load(bytes32(proposalId))
  if (proposal === null) return
  const account = loadAccount(voter)
  if (kind == 'Override') account.overrideCount = account.overrideCount + 1
  else account.voteCount = account.voteCount + 1
  account.save()

  const vote = new Vote(factId(event))
  vote.proposal = proposal.id
  vote.voter = voter
  vote.kind = kind
  vote.support = supportName(support)
  vote.weight = weight
  vote.reason = reason
  vote.blockNumber = event.block.number
  vote.timestamp = event.block.timestamp
  vote.transactionHash = event.transaction.hash
  vote.logIndex = event.logIndex
  vote.save()

  const ballot = new Ballot(ballotId(proposal.id, voter, kind))
  ballot.proposal = proposal.id
  ballot.voter = voter
  ballot.kind = kind
  ballot.support = vote.support
  ballot.weight = weight
  ballot.castWeight = weight
  ballot.reason = reason
  ballot.timestamp = event.block.timestamp
  ballot.transactionHash = event.transaction.hash
  ballot.logIndex = event.logIndex
  ballot.save()

  if (support == AGAINST) {
    proposal.againstVotes = proposal.againstVotes.plus(weight)
    proposal.againstCount = proposal.againstCount + 1
  } else if (support == FOR) {
    proposal.forVotes = proposal.forVotes.plus(weight)
    proposal.forCount = proposal.forCount + 1
  } else {
    proposal.abstainVotes = proposal.abstainVotes.plus(weight)
    proposal.abstainCount = proposal.abstainCount + 1
  }
  proposal.save()
}

/** Takes weight off a delegate's ballot and off the tally. */
export function reduceVote(proposal: Proposal, delegate: Address, support: i32, weight: BigInt): void {
  if (support == AGAINST) proposal.againstVotes = subtractDownToZero(proposal.againstVotes, weight)
  else if (support == FOR) proposal.forVotes = subtractDownToZero(proposal.forVotes, weight)
  else proposal.abstainVotes = subtractDownToZero(proposal.abstainVotes, weight)
  proposal.save()

  const ballot = Ballot.load(ballotId(proposal.id, delegate, 'Delegate'))
  if (ballot === null) return
  ballot.weight = subtractDownToZero(ballot.weight, weight)
  ballot.save()
}

/** The schema's word for a support value; the governor accepts no other than these three. */
export function supportName(support: i32): string {
  if (support == AGAINST) return 'Against'
  if (support == FOR) return 'For'
  assert(support == ABSTAIN, 'unknown support')
  return 'Abstain'
}

function ballotId(proposalId: Bytes, voter: Bytes, kind: string): Bytes {
  const last = new Bytes(1)
  last[0] = kind == 'Override' ? 1 : 0
  return proposalId.concat(voter).concat(last)
}
