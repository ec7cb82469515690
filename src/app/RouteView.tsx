import { Suspense } from 'react'
import { RouteParametersContext } from '../ui/router/RouteParametersContext.ts'
import { useHashLocation } from '../ui/router/useHashLocation.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { PagePlace } from './PagePlace.tsx'
import { routeOf } from './routes.tsx'

/** The page that the URL names. An error stays on its page: going elsewhere clears it. */
export function RouteView() {
  const { pathname } = useHashLocation()
  const { route, params } = routeOf(pathname)
  return (
    <ErrorBoundary key={pathname}>
      <RouteParametersContext value={params}>
        <Suspense fallback={<PagePlace />}>
          <route.Page />
        </Suspense>
      </RouteParametersContext>
    </ErrorBoundary>
  )
}
