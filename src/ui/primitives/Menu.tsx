import { type ReactNode, useId, useRef } from 'react'

export type MenuProps = {
  /** Draws the button; it must take all given properties. */
  button: (properties: { popoverTarget: string; 'aria-haspopup': 'true' }) => ReactNode
  label: string
  /** Buttons and links with class `menu-item`. */
  children: ReactNode
}

/** A popover under its button. The platform closes it on Esc and outside presses and gives the focus back. */
export function Menu({ button, label, children }: MenuProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  const place = () => {
    const box = anchor.current?.getBoundingClientRect()
    const element = panel.current
    if (box === undefined || element === null) return
    const width = element.offsetWidth
    element.style.top = `${box.bottom + 6}px`
    element.style.left = `${Math.max(8, Math.min(box.right - width, window.innerWidth - width - 8))}px`
  }
  return (
    <span className="menu-anchor" ref={anchor}>
      {button({ popoverTarget: id, 'aria-haspopup': 'true' })}
      {/* biome-ignore lint/a11y: any press on an item closes the menu */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="menu"
        role="group"
        aria-label={label}
        onToggle={place}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('.menu-item') !== null) {
            panel.current?.hidePopover()
          }
        }}
      >
        {children}
      </div>
    </span>
  )
}
