import { lazy, Suspense } from 'react'
import { Misconfigured } from '../data/errors/Misconfigured.ts'
import { PageError } from './PageError.tsx'

const ConfigErrorView = lazy(async () => ({
  default: (await import('../features/settings/ConfigErrorView.tsx')).ConfigErrorView,
}))

/** In place of everything, when the deployment's settings cannot be used. */
export function StartError({ error }: { error: unknown }) {
  return (
    <main className="content">
      {error instanceof Misconfigured ? (
        <Suspense fallback={null}>
          <ConfigErrorView problems={error.problems} />
        </Suspense>
      ) : (
        <PageError error={error} onRetry={() => window.location.reload()} />
      )}
    </main>
  )
}
