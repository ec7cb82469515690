import { Lease, LeasePause, PauseConfirmation, RefusalConfirmation } from '../generated/schema'
import {
  LeasesPaused,
  PauseConfirmationRevoked,
  PauseConfirmed,
  RefusalConfirmationRevoked,
  RefusalConfirmed,
} from '../generated/VetoCouncil/VetoCouncil'
import { bytes8, bytes32 } from './shared/bytes32'
import { loadCouncil } from './shared/loadCouncil'

export function handleRefusalConfirmed(event: RefusalConfirmed): void {
  const lease = Lease.load(bytes32(event.params.leaseId))
  // The council lets its members confirm for any number.
  if (lease === null) return
  const confirmation = new RefusalConfirmation(lease.id.concat(event.params.member))
  confirmation.lease = lease.id
  confirmation.member = event.params.member
  confirmation.revoked = false
  confirmation.timestamp = event.block.timestamp
  confirmation.transactionHash = event.transaction.hash
  confirmation.save()
}

export function handleRefusalConfirmationRevoked(event: RefusalConfirmationRevoked): void {
  const confirmation = RefusalConfirmation.load(bytes32(event.params.leaseId).concat(event.params.member))
  if (confirmation === null) return
  confirmation.revoked = true
  confirmation.save()
}

export function handlePauseConfirmed(event: PauseConfirmed): void {
  const params = event.params
  const id = bytes8(params.pauseNumber).concat(bytes8(params.durationSeconds)).concat(params.member)
  const confirmation = new PauseConfirmation(id)
  confirmation.pauseNumber = params.pauseNumber
  confirmation.member = params.member
  confirmation.durationSeconds = params.durationSeconds
  confirmation.revoked = false
  confirmation.timestamp = event.block.timestamp
  confirmation.transactionHash = event.transaction.hash
  confirmation.save()
}

export function handlePauseConfirmationRevoked(event: PauseConfirmationRevoked): void {
  const params = event.params
  const id = bytes8(params.pauseNumber).concat(bytes8(params.durationSeconds)).concat(params.member)
  const confirmation = PauseConfirmation.load(id)
  if (confirmation === null) return
  confirmation.revoked = true
  confirmation.save()
}

export function handleLeasesPaused(event: LeasesPaused): void {
  const council = loadCouncil()
  council.leasesPausedUntil = event.params.until
  council.save()
  const pause = new LeasePause(bytes8(event.params.pauseNumber))
  pause.council = council.id
  pause.pauseNumber = event.params.pauseNumber
  pause.until = event.params.until
  pause.timestamp = event.block.timestamp
  pause.transactionHash = event.transaction.hash
  pause.save()
}
