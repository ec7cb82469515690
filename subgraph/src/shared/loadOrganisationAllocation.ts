import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { EpochClass, OrganisationAllocation } from '../../generated/schema'

/** What an organisation has of a class in an epoch; zeros before its first allocation. */
export function loadOrganisationAllocation(epochClass: EpochClass, parent: Bytes): OrganisationAllocation {
  const id = epochClass.id.concat(parent)
  const existing = OrganisationAllocation.load(id)
  if (existing !== null) return existing
  const organisation = new OrganisationAllocation(id)
  organisation.epochClass = epochClass.id
  organisation.epoch = epochClass.epoch
  organisation.gpuClass = epochClass.gpuClass
  organisation.parent = parent
  organisation.milliHours = BigInt.zero()
  organisation.grantedMilliHours = BigInt.zero()
  organisation.dividedMilliHours = BigInt.zero()
  organisation.leasedMilliHours = BigInt.zero()
  return organisation
}
