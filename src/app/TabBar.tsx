import { lazy, Suspense, useState } from 'react'
import { useMessages } from '../ui/language/useMessages.ts'
import { Icon } from '../ui/primitives/Icon.tsx'
import { Link } from '../ui/router/Link.tsx'
import { messages } from './messages.ts'
import { type Section, type SectionName, sections } from './sections.ts'

const MoreSheet = lazy(async () => ({ default: (await import('./MoreSheet.tsx')).MoreSheet }))

const TABS: readonly Section[] = [sections.overview, sections.proposals, sections.compute, sections.policies]
const MORE: readonly Section[] = [sections.policyLab, sections.delegates, sections.treasury, sections.settings]

/** Navigation at the foot of a phone; the rest is behind More. */
export function TabBar({ section }: { section: SectionName | null }) {
  const text = useMessages(messages)
  const [open, setOpen] = useState(false)
  // Loaded at the first opening, and kept so that the sheet can give the focus back.
  const [wanted, setWanted] = useState(false)
  const show = () => {
    setWanted(true)
    setOpen(true)
  }
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
        onClick={show}
      >
        <Icon name="menu" size={20} />
        {text.more}
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <MoreSheet open={open} onClose={() => setOpen(false)} sections={MORE} section={section} />
        </Suspense>
      )}
    </nav>
  )
}
