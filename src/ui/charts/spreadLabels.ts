/** Moves positions as little as a single sweep can so that neighbours keep `gap`, inside `low` … `high` where they fit. */
export function spreadLabels(positions: readonly number[], gap: number, low: number, high: number): number[] {
  const order = positions.map((_, index) => index).sort((one, two) => (positions[one] ?? 0) - (positions[two] ?? 0))
  const moved = [...positions]
  let floor = low
  for (const index of order) {
    moved[index] = Math.max(floor, moved[index] ?? 0)
    floor = (moved[index] ?? 0) + gap
  }
  let ceiling = Math.max(high, low + gap * (positions.length - 1))
  for (const index of order.toReversed()) {
    moved[index] = Math.min(ceiling, moved[index] ?? 0)
    ceiling = (moved[index] ?? 0) - gap
  }
  return moved
}
