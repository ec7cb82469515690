import type { ComponentType } from 'react'
import { matchRoute, type RouteParameters } from '../domain/routing/matchRoute.ts'
import type { SectionName } from './sections.ts'

export type PageRoute = {
  path: string
  /** Marked in the navigation, and the first part of the breadcrumb. */
  section: SectionName | null
  load: () => Promise<{ default: ComponentType }>
}

/** First match wins, so fixed names stand before parameters. */
export const routes: readonly PageRoute[] = [
  { path: '/', section: 'overview', load: () => import('./pages/OverviewPage.tsx') },
  { path: '/proposals', section: 'proposals', load: () => import('./pages/ProposalsPage.tsx') },
  { path: '/proposals/new', section: 'proposals', load: () => import('./pages/NewProposalPage.tsx') },
  { path: '/proposals/:id', section: 'proposals', load: () => import('./pages/ProposalPage.tsx') },
  { path: '/delegates', section: 'delegates', load: () => import('./pages/DelegatesPage.tsx') },
  { path: '/delegates/:address', section: 'delegates', load: () => import('./pages/DelegatePage.tsx') },
  { path: '/policies', section: 'policies', load: () => import('./pages/PoliciesPage.tsx') },
  { path: '/policies/:id', section: 'policies', load: () => import('./pages/PolicyPage.tsx') },
  { path: '/compute', section: 'compute', load: () => import('./pages/ComputePage.tsx') },
  { path: '/compute/recipients/:id', section: 'compute', load: () => import('./pages/RecipientPage.tsx') },
  { path: '/compute/providers/:id', section: 'compute', load: () => import('./pages/ProviderPage.tsx') },
  { path: '/treasury', section: 'treasury', load: () => import('./pages/TreasuryPage.tsx') },
  { path: '/settings', section: 'settings', load: () => import('./pages/SettingsPage.tsx') },
]

const notFound: PageRoute = { path: '*', section: null, load: () => import('./pages/NotFoundPage.tsx') }

/** The page for a path, and the parameters in it. */
export function routeOf(pathname: string): { route: PageRoute; params: RouteParameters } {
  for (const route of routes) {
    const params = matchRoute(route.path, pathname)
    if (params !== null) return { route, params }
  }
  return { route: notFound, params: {} }
}
