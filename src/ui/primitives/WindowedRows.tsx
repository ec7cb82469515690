import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import './windowedRows.css'

/** Below this many rows all are drawn: find-in-page and printing keep working. */
const DRAW_ALL = 60

export type WindowedRowsProps<T> = {
  rows: readonly T[]
  rowKey: (row: T) => string
  /** Pixels, a guess; rows are measured when drawn. */
  estimatedHeight: number
  /** Asked for when the last rows come near. */
  onEnd?: (() => void) | undefined
  children: (row: T) => ReactNode
}

/** Rows of a list of any length, on the page's own scroll bar: only those near the screen are drawn. */
export function WindowedRows<T>(props: WindowedRowsProps<T>) {
  const { rows, rowKey, children } = props
  if (rows.length > DRAW_ALL) return <Windowed {...props} />
  return (
    <div className="windowed-rows" role="list">
      {rows.map((row) => (
        <div key={rowKey(row)} role="listitem">
          {children(row)}
        </div>
      ))}
    </div>
  )
}

function Windowed<T>({ rows, rowKey, estimatedHeight, onEnd, children }: WindowedRowsProps<T>) {
  const place = useRef<HTMLDivElement>(null)
  const [offset, setOffset] = useState(0)
  useLayoutEffect(() => {
    if (place.current !== null) setOffset(place.current.getBoundingClientRect().top + window.scrollY)
  }, [])
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => estimatedHeight,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (index) => {
      const row = rows[index]
      return row === undefined ? index : rowKey(row)
    },
    onChange: (instance) => {
      const last = instance.getVirtualItems().at(-1)
      if (last !== undefined && last.index >= rows.length - 10) onEnd?.()
    },
  })
  return (
    <div ref={place} className="windowed-rows" role="list" style={{ height: `${virtualizer.getTotalSize()}px` }}>
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index]
        if (row === undefined) return null
        return (
          <div
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className="window-row"
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - offset}px)` }}
          >
            {children(row)}
          </div>
        )
      })}
    </div>
  )
}
