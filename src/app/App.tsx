import { QueryClientProvider } from '@tanstack/react-query'
import { queryClient } from '../data/query/queryClient.ts'
import { HealthBanner } from '../features/health/HealthBanner.tsx'
import { HealthStatus } from '../features/health/HealthStatus.tsx'
import { ClockControl } from '../features/localChain/ClockControl.tsx'
import { TransactionHost } from '../features/transactions/TransactionHost.tsx'
import { AccountControl } from '../features/wallet/AccountControl.tsx'
import { WalletHost } from '../features/wallet/WalletHost.tsx'
import { AppShell } from './AppShell.tsx'
import { ChainClock } from './ChainClock.tsx'
import { OpenProposalCount } from './OpenProposalCount.tsx'
import { RouteView } from './RouteView.tsx'

/** What every page shares: cache, clock, frame, and the places where dialogs appear. Needs the settings in force. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <ChainClock>
        <AppShell
          openProposals={<OpenProposalCount />}
          health={<HealthStatus />}
          account={
            <>
              <ClockControl />
              <AccountControl />
            </>
          }
          banner={<HealthBanner />}
        >
          <RouteView />
        </AppShell>
        <WalletHost />
        <TransactionHost />
      </ChainClock>
    </QueryClientProvider>
  )
}
