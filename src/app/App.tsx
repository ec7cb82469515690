import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { LanguageProvider } from '../ui/language/LanguageProvider.tsx'
import { AppShell } from './AppShell.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { RouteView } from './RouteView.tsx'

const queryClient = new QueryClient()

/** Providers around the shell. */
export function App() {
  return (
    <LanguageProvider>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <AppShell>
            <RouteView />
          </AppShell>
        </QueryClientProvider>
      </ErrorBoundary>
    </LanguageProvider>
  )
}
