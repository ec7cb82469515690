import { BigInt } from '@graphprotocol/graph-ts'
import { Allocation, Commitment, EpochClass, Lease, Project, Provider, Recipient } from '../../generated/schema'

/** Adds hours that a provider reported as used to everything that sums them up. */
export function addUsed(lease: Lease, milliHours: BigInt): void {
  const epochClass = EpochClass.load(lease.epochClass)
  if (epochClass !== null) {
    epochClass.usedMilliHours = epochClass.usedMilliHours.plus(milliHours)
    epochClass.save()
  }
  const allocation = Allocation.load(lease.allocation)
  if (allocation !== null) {
    allocation.usedMilliHours = allocation.usedMilliHours.plus(milliHours)
    allocation.save()
  }
  const commitment = Commitment.load(lease.provider.concat(lease.epochClass))
  if (commitment !== null) {
    commitment.usedMilliHours = commitment.usedMilliHours.plus(milliHours)
    commitment.save()
  }
  const provider = Provider.load(lease.provider)
  if (provider !== null) {
    provider.usedMilliHours = provider.usedMilliHours.plus(milliHours)
    provider.save()
  }
  const recipient = Recipient.load(lease.recipient)
  if (recipient !== null) {
    recipient.usedMilliHours = recipient.usedMilliHours.plus(milliHours)
    recipient.save()
  }
  const project = Project.load(lease.project)
  if (project !== null) {
    project.usedMilliHours = project.usedMilliHours.plus(milliHours)
    project.save()
  }
}
