import { type ComponentType, lazy, Suspense } from 'react'
import { RouteParametersContext } from '../ui/router/RouteParametersContext.ts'
import { useHashLocation } from '../ui/router/useHashLocation.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { PagePlace } from './PagePlace.tsx'
import { type PageRoute, routeOf } from './routes.tsx'

const pages = new Map<string, ComponentType>()

function pageOf(route: PageRoute): ComponentType {
  const known = pages.get(route.path)
  if (known !== undefined) return known
  const page = lazy(route.load)
  pages.set(route.path, page)
  return page
}

/** The page that the URL names. An error stays on its page: going elsewhere clears it. */
export function RouteView() {
  const { pathname } = useHashLocation()
  const { route, params } = routeOf(pathname)
  const Page = pageOf(route)
  return (
    <ErrorBoundary key={pathname} onRetry={() => pages.delete(route.path)}>
      <RouteParametersContext value={params}>
        <Suspense fallback={<PagePlace />}>
          <Page />
        </Suspense>
      </RouteParametersContext>
    </ErrorBoundary>
  )
}
