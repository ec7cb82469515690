import { BigInt } from '@graphprotocol/graph-ts'
import { Allocation, Commitment, EpochClass, Lease, Project, Provider, Recipient } from '../../generated/schema'
import { loadOrganisationAllocation } from './loadOrganisationAllocation'

/** Adds hours and FLOP of a lease (negative to take them off) to everything that sums them up. */
export function changeLeased(lease: Lease, milliHours: BigInt, flop: BigInt): void {
  const epochClass = EpochClass.load(lease.epochClass)
  if (epochClass !== null) {
    epochClass.leasedMilliHours = epochClass.leasedMilliHours.plus(milliHours)
    epochClass.save()
    const organisation = loadOrganisationAllocation(epochClass, lease.parent)
    organisation.leasedMilliHours = organisation.leasedMilliHours.plus(milliHours)
    organisation.save()
  }
  const allocation = Allocation.load(lease.allocation)
  if (allocation !== null) {
    allocation.leasedMilliHours = allocation.leasedMilliHours.plus(milliHours)
    allocation.save()
  }
  const commitment = Commitment.load(lease.provider.concat(lease.epochClass))
  if (commitment !== null) {
    commitment.leasedMilliHours = commitment.leasedMilliHours.plus(milliHours)
    commitment.save()
  }
  const provider = Provider.load(lease.provider)
  if (provider !== null) {
    provider.leasedMilliHours = provider.leasedMilliHours.plus(milliHours)
    provider.save()
  }
  const recipient = Recipient.load(lease.recipient)
  if (recipient !== null) {
    recipient.leasedMilliHours = recipient.leasedMilliHours.plus(milliHours)
    recipient.flop = recipient.flop.plus(flop)
    recipient.save()
  }
  const parent = Recipient.load(lease.parent)
  if (parent !== null) {
    parent.organisationFlop = parent.organisationFlop.plus(flop)
    parent.save()
  }
  const project = Project.load(lease.project)
  if (project !== null) {
    project.leasedMilliHours = project.leasedMilliHours.plus(milliHours)
    project.flop = project.flop.plus(flop)
    project.save()
  }
}
