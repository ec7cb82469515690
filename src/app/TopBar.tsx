import type { ReactNode } from 'react'
import { useMessages } from '../ui/language/useMessages.ts'
import { useCurrentPageMeta } from '../ui/page/usePageMeta.ts'
import { HiddenText } from '../ui/primitives/HiddenText.tsx'
import { Link } from '../ui/router/Link.tsx'
import { useHashLocation } from '../ui/router/useHashLocation.ts'
import { messages } from './messages.ts'
import { SearchBox } from './SearchBox.tsx'
import { type SectionName, sections } from './sections.ts'

type TopBarProps = { section: SectionName | null; health: ReactNode; account: ReactNode }

export function TopBar({ section, health, account }: TopBarProps) {
  const text = useMessages(messages)
  const { crumb } = useCurrentPageMeta()
  const { pathname } = useHashLocation()
  const home = section === null ? null : sections[section]
  const isHome = home !== null && home.path === pathname
  return (
    <header className="topbar">
      <nav className="crumbs" aria-label={text.breadcrumb}>
        {home !== null && !isHome && (
          <>
            <Link to={home.path}>{text.sections[home.name]}</Link>
            <span aria-hidden="true">/</span>
          </>
        )}
        <span aria-current="page">
          {home !== null && isHome ? text.sections[home.name] : <HiddenText text={crumb} />}
        </span>
      </nav>
      <span className="grow" />
      <SearchBox />
      {health}
      {account}
    </header>
  )
}
