import { Bytes } from '@graphprotocol/graph-ts'
import { CouncilMember, Proposal, VetoConfirmation } from '../generated/schema'
import {
  MemberAdded,
  MemberRemoved,
  ProposalVetoed,
  RequiredConfirmationsSet,
  TermRenewed,
  VetoConfirmationRevoked,
  VetoConfirmed,
} from '../generated/VetoCouncil/VetoCouncil'
import { bytes32 } from './shared/bytes32'
import { loadCouncil } from './shared/loadCouncil'
import { recordSetting } from './shared/recordSetting'

export function handleMemberAdded(event: MemberAdded): void {
  const council = loadCouncil()
  council.memberCount = council.memberCount + 1
  council.save()

  const member = new CouncilMember(event.params.member)
  member.council = council.id
  member.active = true
  member.since = event.block.timestamp
  member.until = null
  member.save()
}

export function handleMemberRemoved(event: MemberRemoved): void {
  const member = CouncilMember.load(event.params.member)
  if (member === null || !member.active) return
  member.active = false
  member.until = event.block.timestamp
  member.save()

  const council = loadCouncil()
  council.memberCount = council.memberCount - 1
  council.save()
}

export function handleRequiredConfirmationsSet(event: RequiredConfirmationsSet): void {
  const council = loadCouncil()
  council.requiredConfirmations = event.params.newRequired.toI32()
  council.save()
  recordSetting('RequiredConfirmations', event.params.oldRequired, event.params.newRequired, event)
}

export function handleTermRenewed(event: TermRenewed): void {
  const council = loadCouncil()
  const oldExpiry = council.expiresAt
  council.expiresAt = event.params.expiresAt
  council.save()
  recordSetting('Term', oldExpiry, event.params.expiresAt, event)
}

export function handleVetoConfirmed(event: VetoConfirmed): void {
  const proposal = Proposal.load(bytes32(event.params.proposalId))
  // The council lets its members confirm for any number.
  if (proposal === null) return
  const confirmation = new VetoConfirmation(confirmationId(proposal.id, event.params.member))
  confirmation.proposal = proposal.id
  confirmation.member = event.params.member
  confirmation.revoked = false
  confirmation.timestamp = event.block.timestamp
  confirmation.transactionHash = event.transaction.hash
  confirmation.save()
}

export function handleVetoConfirmationRevoked(event: VetoConfirmationRevoked): void {
  const confirmation = VetoConfirmation.load(confirmationId(bytes32(event.params.proposalId), event.params.member))
  if (confirmation === null) return
  confirmation.revoked = true
  confirmation.save()
}

export function handleProposalVetoed(event: ProposalVetoed): void {
  const proposal = Proposal.load(bytes32(event.params.proposalId))
  if (proposal === null) return
  proposal.vetoed = true
  proposal.canceledBy = event.address
  proposal.save()
}

function confirmationId(proposal: Bytes, member: Bytes): Bytes {
  return proposal.concat(member)
}
