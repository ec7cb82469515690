import { useMessages } from '../ui/language/useMessages.ts'
import { Dialog } from '../ui/primitives/Dialog.tsx'
import { Icon } from '../ui/primitives/Icon.tsx'
import { Link } from '../ui/router/Link.tsx'
import { messages } from './messages.ts'
import type { Section, SectionName } from './sections.ts'

type MoreSheetProps = {
  open: boolean
  onClose: () => void
  sections: readonly Section[]
  /** The one that is shown. */
  section: SectionName | null
}

/** Sections that a phone's tab bar has no room for. */
export function MoreSheet({ open, onClose, sections, section }: MoreSheetProps) {
  const text = useMessages(messages)
  return (
    <Dialog open={open} onClose={onClose} title={text.more}>
      <div className="nav more-sheet">
        {sections.map((item) => (
          <Link
            key={item.name}
            to={item.path}
            aria-current={item.name === section ? 'page' : undefined}
            onClick={onClose}
          >
            <Icon name={item.icon} size={18} />
            {text.sections[item.name]}
          </Link>
        ))}
      </div>
    </Dialog>
  )
}
