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
  useEffect(() => {
    // Where they scroll sideways, the current one is in sight; the page itself stays where it is.
    const tab = bar.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(current)}"]`)
    if (bar.current === null || tab == null) return
    bar.current.scrollLeft = tab.offsetLeft - (bar.current.clientWidth - tab.offsetWidth) / 2
  }, [current])
  const addressOf = (value: T, isFirst: boolean) => {
    const next = new URLSearchParams(search)
    if (isFirst) next.delete(parameter)
    else next.set(parameter, value)
    return formatHash(pathname, next)
  }
  return (
    <nav ref={bar} className="tabs" aria-label={label}>
      {tabs.map((tab, index) => (
        <a
          key={tab.value}
          data-tab={tab.value}
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
