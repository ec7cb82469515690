import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

export type MenuProps = {
  /** Draws the button; it must take all given properties. */
  button: (properties: { popoverTarget: string; 'aria-haspopup': 'true' }) => ReactNode
  label: string
  /** Buttons and links with class `menu-item`. Drawn from the first opening on, so that their code may load then. */
  children: ReactNode
}

/** A popover under its button. The platform closes it on Esc and outside presses and gives the focus back. */
export function Menu({ button, label, children }: MenuProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const anchor = useRef<HTMLSpanElement>(null)
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    const element = panel.current
    if (element === null) return
    // It gets its size when it opens, and another when its contents are there.
    const observer = new ResizeObserver(() => {
      const box = anchor.current?.getBoundingClientRect()
      const width = element.offsetWidth
      if (box === undefined || width === 0) return
      element.style.top = `${box.bottom + 6}px`
      element.style.left = `${Math.max(8, Math.min(box.right - width, window.innerWidth - width - 8))}px`
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
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
        onBeforeToggle={() => setWanted(true)}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('.menu-item') !== null) {
            panel.current?.hidePopover()
          }
        }}
      >
        {wanted && children}
      </div>
    </span>
  )
}
