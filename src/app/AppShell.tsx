import { type ReactNode, useEffect, useRef } from 'react'
import { useMessages } from '../ui/language/useMessages.ts'
import { useHashLocation } from '../ui/router/useHashLocation.ts'
import { messages } from './messages.ts'
import { PhoneTop } from './PhoneTop.tsx'
import { routeOf } from './routes.tsx'
import { Sidebar } from './Sidebar.tsx'
import { TabBar } from './TabBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useIsPhone } from './useIsPhone.ts'

export type AppShellProps = {
  /** Badge beside Proposals. */
  openProposals?: ReactNode
  /** A HealthChip. */
  health?: ReactNode
  /** An AccountChip, in a Menu when connected. */
  account?: ReactNode
  /** At most one Banner: the worst. */
  banner?: ReactNode
  children: ReactNode
}

/** Frame of every page: navigation, top bar, main landmark. */
export function AppShell({ openProposals, health, account, banner, children }: AppShellProps) {
  const text = useMessages(messages)
  const { pathname } = useHashLocation()
  const section = routeOf(pathname).route.section
  const isPhone = useIsPhone()
  const main = useRef<HTMLElement>(null)
  const shownPath = useRef(pathname)
  useEffect(() => {
    if (shownPath.current === pathname) return
    shownPath.current = pathname
    // A new page starts at its top, for eyes and for screen readers.
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {text.skipToContent}
      </button>
      <div className="app">
        {!isPhone && <Sidebar section={section} openProposals={openProposals} />}
        <div className="main">
          {isPhone ? (
            <PhoneTop health={health} account={account} />
          ) : (
            <TopBar section={section} health={health} account={account} />
          )}
          {banner !== undefined && <div className="banner-slot">{banner}</div>}
          <main className="content" id="content" ref={main} tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      {isPhone && <TabBar section={section} />}
    </>
  )
}
