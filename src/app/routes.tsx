import { type ComponentType, lazy } from 'react'
import { matchRoute, type RouteParameters } from '../domain/routing/matchRoute.ts'
import OverviewPage from './pages/OverviewPage.tsx'
import type { SectionName } from './sections.ts'

export type PageRoute = {
  path: string
  /** Marked in the navigation, and the first part of the breadcrumb. */
  section: SectionName | null
  /** Its code loads when it is shown; the overview's comes with the app's, for it is where most visits begin. */
  Page: ComponentType
}

/** First match wins, so fixed names stand before parameters. */
export const routes: readonly PageRoute[] = [
  { path: '/', section: 'overview', Page: OverviewPage },
  { path: '/proposals', section: 'proposals', Page: lazy(() => import('./pages/ProposalsPage.tsx')) },
  { path: '/proposals/new', section: 'proposals', Page: lazy(() => import('./pages/NewProposalPage.tsx')) },
  { path: '/proposals/:id', section: 'proposals', Page: lazy(() => import('./pages/ProposalPage.tsx')) },
  { path: '/delegates', section: 'delegates', Page: lazy(() => import('./pages/DelegatesPage.tsx')) },
  { path: '/delegates/:address', section: 'delegates', Page: lazy(() => import('./pages/DelegatePage.tsx')) },
  { path: '/policies', section: 'policies', Page: lazy(() => import('./pages/PoliciesPage.tsx')) },
  { path: '/policies/lab', section: 'policyLab', Page: lazy(() => import('./pages/PolicyLabPage.tsx')) },
  { path: '/policies/:id', section: 'policies', Page: lazy(() => import('./pages/PolicyPage.tsx')) },
  { path: '/compute', section: 'compute', Page: lazy(() => import('./pages/ComputePage.tsx')) },
  { path: '/compute/recipients/:id', section: 'compute', Page: lazy(() => import('./pages/RecipientPage.tsx')) },
  { path: '/compute/providers/:id', section: 'compute', Page: lazy(() => import('./pages/ProviderPage.tsx')) },
  { path: '/compute/rounds/:epoch/:gpuClass', section: 'compute', Page: lazy(() => import('./pages/RoundPage.tsx')) },
  { path: '/leases', section: 'compute', Page: lazy(() => import('./pages/LeasesPage.tsx')) },
  { path: '/leases/new', section: 'compute', Page: lazy(() => import('./pages/NewLeasePage.tsx')) },
  { path: '/leases/denied/:sequence', section: 'compute', Page: lazy(() => import('./pages/DenialPage.tsx')) },
  { path: '/leases/:number', section: 'compute', Page: lazy(() => import('./pages/LeasePage.tsx')) },
  { path: '/treasury', section: 'treasury', Page: lazy(() => import('./pages/TreasuryPage.tsx')) },
  { path: '/settings', section: 'settings', Page: lazy(() => import('./pages/SettingsPage.tsx')) },
]

const notFound: PageRoute = { path: '*', section: null, Page: lazy(() => import('./pages/NotFoundPage.tsx')) }

/** The page for a path, and the parameters in it. */
export function routeOf(pathname: string): { route: PageRoute; params: RouteParameters } {
  for (const route of routes) {
    const params = matchRoute(route.path, pathname)
    if (params !== null) return { route, params }
  }
  return { route: notFound, params: {} }
}
