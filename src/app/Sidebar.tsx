import type { ReactNode } from 'react'
import { useMessages } from '../ui/language/useMessages.ts'
import { Icon } from '../ui/primitives/Icon.tsx'
import { Link } from '../ui/router/Link.tsx'
import { Brand } from './Brand.tsx'
import { messages } from './messages.ts'
import { type Section, type SectionName, sectionGroups, sections } from './sections.ts'

type SidebarProps = { section: SectionName | null; openProposals: ReactNode }

/** Navigation at the left: words from 1,200 pixels on, icons from 768. */
export function Sidebar({ section, openProposals }: SidebarProps) {
  const text = useMessages(messages)
  const entry = (item: Section) => (
    <Link
      key={item.name}
      to={item.path}
      aria-current={item.name === section ? 'page' : undefined}
      title={text.sections[item.name]}
    >
      <Icon name={item.icon} />
      <span className="nav-word">{text.sections[item.name]}</span>
      {item.name === 'proposals' && openProposals}
    </Link>
  )
  return (
    <div className="sidebar">
      <nav className="sticky-side" aria-label={text.mainNavigation}>
        <Brand />
        <div className="nav">{entry(sections.overview)}</div>
        {sectionGroups.map(({ group, sections: members }) => (
          <div key={group} className="nav">
            <h2>{text.groups[group]}</h2>
            {members.map(entry)}
          </div>
        ))}
        <div className="nav sidebar-foot">{entry(sections.settings)}</div>
      </nav>
    </div>
  )
}
