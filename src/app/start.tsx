import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/geist-mono'
import '../ui/styles/index.css'
import { lazy, type ReactNode, StrictMode, Suspense, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { loadConfig } from '../data/config/loadConfig.ts'
import { startAccount } from '../data/wallet/startAccount.ts'
import { LanguageProvider } from '../ui/language/LanguageProvider.tsx'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { framePainted } from './framePainted.ts'

const StartError = lazy(async () => ({ default: (await import('./StartError.tsx')).StartError }))

/** Reads the settings, then draws the app into the element; or says why that cannot be. */
export async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element)
  // As a transition the first drawing is done in slices, between which the browser can paint and listen.
  const show = (content: ReactNode) =>
    startTransition(() =>
      root.render(
        <StrictMode>
          <LanguageProvider>
            <ErrorBoundary>{content}</ErrorBoundary>
          </LanguageProvider>
        </StrictMode>,
      ),
    )
  try {
    await Promise.all([loadConfig(), framePainted()])
    startAccount()
    show(<App />)
  } catch (error) {
    show(
      <Suspense fallback={null}>
        <StartError error={error} />
      </Suspense>,
    )
  }
}
