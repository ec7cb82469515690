import { useState } from 'react'
import { useMessages } from '../ui/language/useMessages.ts'
import { Dialog } from '../ui/primitives/Dialog.tsx'
import { Icon } from '../ui/primitives/Icon.tsx'
import { Link } from '../ui/router/Link.tsx'
import { messages } from './messages.ts'
import { type Section, type SectionName, sections } from './sections.ts'

const TABS: readonly Section[] = [sections.overview, sections.proposals, sections.compute, sections.policies]
const MORE: readonly Section[] = [sections.delegates, sections.treasury, sections.settings]

/** Navigation at the foot of a phone; the rest is behind More. */
export function TabBar({ section }: { section: SectionName | null }) {
  const text = useMessages(messages)
  const [open, setOpen] = useState(false)
  const current = (item: Section) => (item.name === section ? 'page' : undefined)
  return (
    <nav className="tabbar" aria-label={text.mainNavigation}>
      {TABS.map((item) => (
        <Link key={item.name} to={item.path} aria-current={current(item)}>
          <Icon name={item.icon} size={20} />
          {text.sections[item.name]}
        </Link>
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        aria-current={MORE.some((item) => item.name === section) ? 'true' : undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="menu" size={20} />
        {text.more}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.more}>
        <div className="nav more-sheet">
          {MORE.map((item) => (
            <Link key={item.name} to={item.path} aria-current={current(item)} onClick={() => setOpen(false)}>
              <Icon name={item.icon} size={18} />
              {text.sections[item.name]}
            </Link>
          ))}
        </div>
      </Dialog>
    </nav>
  )
}
