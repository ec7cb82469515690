import type { LeaseStep } from '../../domain/compute/leaseState.ts'

/** What the list can be narrowed to: a verdict of the firewall, or the last step of a lease. */
export const LEASE_FILTERS = [
  'any',
  'denied',
  'Pending',
  'Offered',
  'Active',
  'Reported',
  'Settled',
  'Disputed',
  'Refused',
  'Reclaimed',
] as const satisfies readonly ('any' | 'denied' | LeaseStep)[]
export type LeaseFilter = (typeof LEASE_FILTERS)[number]
