export type Growth = {
  points: readonly { size: number; milliseconds: number }[]
  /** Milliseconds at one of the sizes. */
  at(size: number): number
  /** Time of the largest size to that of the one before. */
  factor: number
}

const RUNS = 3

/** Best time of a few runs for each size, ascending. */
export function growth(sizes: readonly number[], run: (size: number) => unknown): Growth {
  const points = sizes.map((size) => {
    const times = Array.from({ length: RUNS }, () => {
      const started = performance.now()
      run(size)
      return performance.now() - started
    })
    return { size, milliseconds: Math.min(...times) }
  })
  const at = (size: number) => {
    const point = points.find((each) => each.size === size)
    if (point === undefined) throw new Error(`Nothing was measured for ${size}`)
    return point.milliseconds
  }
  const [previous, last] = points.slice(-2)
  return { points, at, factor: previous && last ? last.milliseconds / previous.milliseconds : Number.NaN }
}
