import { AskingChip } from '../features/health/AskingChip.tsx'
import { OpenDecisionsPlace } from '../features/proposals/OpenDecisionsPlace.tsx'
import { AccountChip } from '../ui/primitives/AccountChip.tsx'
import { OverviewFigures } from './pages/overview/OverviewFigures.tsx'
import { OverviewHeading } from './pages/overview/OverviewHeading.tsx'
import { PhoneTop } from './PhoneTop.tsx'
import { Sidebar } from './Sidebar.tsx'
import { TabBar } from './TabBar.tsx'
import { TopBar } from './TopBar.tsx'

/**
 * The overview before anything has been read, which the build puts into the page as HTML: it is seen while the app loads,
 * and the app draws the same in its place. Both sets of bars, as the styles show the right one; inert, for nothing in it
 * listens yet.
 */
export function StartFrame() {
  const bars = { health: <AskingChip />, account: <AccountChip address={null} /> }
  return (
    <div className="start-frame" inert>
      <div className="app">
        <Sidebar section="overview" openProposals={null} />
        <div className="main">
          <PhoneTop {...bars} />
          <TopBar section="overview" {...bars} />
          <main className="content">
            <OverviewHeading />
            <OverviewFigures />
            <div className="grid stretch">
              <OpenDecisionsPlace />
            </div>
          </main>
        </div>
      </div>
      <TabBar section="overview" />
    </div>
  )
}
