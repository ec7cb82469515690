import { type ReactNode, useEffect, useId, useRef } from 'react'
import { keepFocus } from '../focus/keepFocus.ts'
import { useMessages } from '../language/useMessages.ts'
import { IconButton } from './IconButton.tsx'
import { moreMessages } from './moreMessages.ts'

export type DialogProps = {
  open: boolean
  /** Called for Esc, the cross and a press outside. */
  onClose: () => void
  title: ReactNode
  /** Chip at the right of the title. */
  status?: ReactNode
  /** Buttons at the foot. */
  actions?: ReactNode
  /** `wide` 40 rem instead of 28. */
  wide?: boolean
  children: ReactNode
}

/** The platform's modal dialog: it keeps the focus inside and gives it back. A sheet from below on a phone. */
export function Dialog({ open, onClose, title, status, actions, wide = false, children }: DialogProps) {
  const text = useMessages(moreMessages)
  const ref = useRef<HTMLDialogElement>(null)
  const headingId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null) return
    if (open && !dialog.open) {
      keepFocus()
      dialog.showModal()
    }
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the keyboard's way, and raises cancel
    <dialog
      ref={ref}
      className={wide ? 'dialog modal wide' : 'dialog modal'}
      aria-labelledby={headingId}
      onCancel={(event) => {
        // Only the owner's state closes it, so that the two never differ.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      {open && (
        // A section, so that its header and footer are not taken for the page's own.
        <section className="dialog-inner">
          <header>
            <h3 id={headingId}>{title}</h3>
            {status !== undefined && <span className="dialog-status">{status}</span>}
            <IconButton icon="close" label={text.close} quiet onClick={onClose} />
          </header>
          <div className="dialog-content">{children}</div>
          {actions !== undefined && <footer className="actions-bar">{actions}</footer>}
        </section>
      )}
    </dialog>
  )
}
