import { LEASE_STEPS } from '../../domain/compute/leaseState.ts'

/** What the list can be narrowed to: a verdict of the firewall, or the last step of a lease. */
export const LEASE_FILTERS = ['any', 'denied', ...LEASE_STEPS] as const
export type LeaseFilter = (typeof LEASE_FILTERS)[number]
