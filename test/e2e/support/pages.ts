import type { Subjects } from './subgraph.ts'

/** One address of each page, for whatever has to be looked at on all of them. */
export type PageAddress = { name: string; path: string }

export function everyPage({ proposalId, delegate, denial }: Subjects): PageAddress[] {
  return [
    { name: 'overview', path: '/' },
    { name: 'proposals', path: '/proposals' },
    { name: 'proposal', path: `/proposals/${proposalId}` },
    { name: 'proposal-actions', path: `/proposals/${proposalId}?tab=actions` },
    { name: 'proposal-impact', path: `/proposals/${proposalId}?tab=impact` },
    { name: 'proposal-votes', path: `/proposals/${proposalId}?tab=votes` },
    { name: 'proposal-timeline', path: `/proposals/${proposalId}?tab=timeline` },
    { name: 'proposal-new', path: '/proposals/new' },
    { name: 'delegates', path: '/delegates' },
    { name: 'delegate', path: `/delegates/${delegate}` },
    { name: 'policies', path: '/policies' },
    { name: 'policy', path: '/policies/2' },
    { name: 'policy-lab', path: '/policies/lab?mode=restrict&maxGpusPerLease=64&minOversight=2' },
    { name: 'compute', path: '/compute' },
    { name: 'round', path: '/compute/rounds/8/3' },
    { name: 'round-settled', path: '/compute/rounds/7/3' },
    { name: 'recipient', path: '/compute/recipients/1' },
    { name: 'provider', path: '/compute/providers/1' },
    { name: 'leases', path: '/leases' },
    { name: 'lease', path: '/leases/1' },
    { name: 'lease-denied', path: `/leases/denied/${denial}` },
    { name: 'lease-new', path: '/leases/new?gpus=600&hours=400&purpose=9&data=2&tier=2&oversight=0' },
    { name: 'treasury', path: '/treasury' },
    { name: 'settings', path: '/settings' },
    { name: 'not-found', path: '/nowhere' },
  ]
}
