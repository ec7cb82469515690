import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Allocation, EpochClass, Recipient } from '../../generated/schema'
import { loadOrganisationAllocation } from './loadOrganisationAllocation'

/** What a recipient is allocated more of a class in an epoch, by a grant or by a round. Saves the allocation and all sums. */
export function addToAllocation(
  epochClass: EpochClass,
  recipientId: Bytes,
  parent: Bytes,
  granted: BigInt,
  divided: BigInt,
): void {
  const id = epochClass.id.concat(recipientId)
  let allocation = Allocation.load(id)
  if (allocation === null) {
    allocation = new Allocation(id)
    allocation.epochClass = epochClass.id
    allocation.epoch = epochClass.epoch
    allocation.gpuClass = epochClass.gpuClass
    allocation.recipient = recipientId
    allocation.parent = parent
    allocation.milliHours = BigInt.zero()
    allocation.grantedMilliHours = BigInt.zero()
    allocation.dividedMilliHours = BigInt.zero()
    allocation.leasedMilliHours = BigInt.zero()
    allocation.usedMilliHours = BigInt.zero()
    epochClass.recipientCount = epochClass.recipientCount + 1
  }
  allocation.grantedMilliHours = allocation.grantedMilliHours.plus(granted)
  allocation.dividedMilliHours = allocation.dividedMilliHours.plus(divided)
  allocation.milliHours = allocation.grantedMilliHours.plus(allocation.dividedMilliHours)
  allocation.save()

  const organisation = loadOrganisationAllocation(epochClass, parent)
  organisation.grantedMilliHours = organisation.grantedMilliHours.plus(granted)
  organisation.dividedMilliHours = organisation.dividedMilliHours.plus(divided)
  organisation.milliHours = organisation.grantedMilliHours.plus(organisation.dividedMilliHours)
  organisation.save()

  epochClass.grantedMilliHours = epochClass.grantedMilliHours.plus(granted)
  epochClass.dividedMilliHours = epochClass.dividedMilliHours.plus(divided)
  epochClass.save()

  const recipient = Recipient.load(recipientId)
  if (recipient === null) return
  recipient.grantedMilliHours = recipient.grantedMilliHours.plus(granted)
  recipient.dividedMilliHours = recipient.dividedMilliHours.plus(divided)
  recipient.save()
}
