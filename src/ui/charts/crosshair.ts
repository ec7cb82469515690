export type Plot = {
  /** Pixels from the element's edge to the first category's side. */
  left: number
  width: number
  count: number
  at: 'point' | 'band'
}

/** The category nearest to a horizontal position in pixels; null when there is none. */
export function categoryAt(x: number, plot: Plot): number | null {
  if (plot.count === 0) return null
  const share = (x - plot.left) / plot.width
  const index = plot.at === 'band' ? Math.floor(share * plot.count) : Math.round(share * (plot.count - 1))
  return Math.min(plot.count - 1, Math.max(0, index))
}

/** Where a category stands, in pixels. */
export function categoryPosition(index: number, plot: Plot): number {
  if (plot.at === 'band') return plot.left + ((index + 0.5) / plot.count) * plot.width
  return plot.left + (plot.count < 2 ? 0.5 : index / (plot.count - 1)) * plot.width
}
