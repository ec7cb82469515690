import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/geist-mono'
import '../ui/styles/index.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadConfig } from '../data/config/loadConfig.ts'
import { startAccount } from '../data/wallet/startAccount.ts'
import { LanguageProvider } from '../ui/language/LanguageProvider.tsx'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { StartError } from './StartError.tsx'

const element = document.getElementById('root')
if (element === null) throw new Error('index.html has no element with the id "root"')
const root = createRoot(element)

function show(content: ReactNode): void {
  root.render(
    <StrictMode>
      <LanguageProvider>
        <ErrorBoundary>{content}</ErrorBoundary>
      </LanguageProvider>
    </StrictMode>,
  )
}

try {
  await loadConfig()
  startAccount()
  show(<App />)
} catch (error) {
  show(<StartError error={error} />)
}
