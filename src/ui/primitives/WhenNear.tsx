import { type ReactNode, useEffect, useRef, useState } from 'react'

/**
 * Keeps a place for its children and draws them when they come within a quarter of a screen of being seen: what lies far
 * below costs a phone nothing at the start.
 */
export function WhenNear({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (near || place.current === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true)
      },
      { rootMargin: '25% 0px' },
    )
    observer.observe(place.current)
    // Paper has no scroll bar.
    const show = () => setNear(true)
    window.addEventListener('beforeprint', show)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', show)
    }
  }, [near])
  if (near) return children
  return <div ref={place} className="place" />
}
