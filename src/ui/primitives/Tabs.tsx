import { type ReactNode, useEffect, useRef } from 'react'
import { formatHash } from '../../domain/routing/hashLocation.ts'
import { useHashLocation } from '../router/useHashLocation.ts'

export type Tab<T extends string> = { value: T; label: ReactNode; count?: string }

export type TabsProps<T extends string> = {
  label: string
  tabs: readonly Tab<T>[]
  current: T
  /** Name of the URL parameter; default `tab`. The first tab is the plain URL. */
  parameter?: string
}

/** Tabs are links: each view has an address, can be opened anew and shared. */
export function Tabs<T extends string>({ label, tabs, current, parameter = 'tab' }: TabsProps<T>) {
  const { pathname, search } = useHashLocation()
  const bar = useRef<HTMLElement>(null)
  // Where they scroll sideways, the current one and the one with the focus are in sight; the page stays where it is.
  const show = (tab: Element | null | undefined) => {
    if (bar.current === null || !(tab instanceof HTMLAnchorElement)) return
    bar.current.scrollLeft = tab.offsetLeft - (bar.current.clientWidth - tab.offsetWidth) / 2
  }
  useEffect(() => show(bar.current?.querySelector('[aria-current]')), [current])
  const addressOf = (value: T, isFirst: boolean) => {
    const next = new URLSearchParams(search)
    if (isFirst) next.delete(parameter)
    else next.set(parameter, value)
    return formatHash(pathname, next)
  }
  return (
    <nav
      ref={bar}
      className="tabs"
      aria-label={label}
      onFocus={({ target }) => target.matches(':focus-visible') && show(target)}
    >
      {tabs.map((tab, index) => (
        <a
          key={tab.value}
          href={addressOf(tab.value, index === 0)}
          aria-current={tab.value === current ? 'page' : undefined}
        >
          {tab.label}
          {tab.count !== undefined && <span className="count">{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}
