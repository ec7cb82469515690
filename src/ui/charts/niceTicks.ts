/**
 * Three to five round values that hold all the given ones; the first and the last are the ends of the axis.
 * Linear axes start at zero (or below, for negative values); logarithmic ones at a power of ten.
 */
export function niceTicks(values: readonly (number | null)[], scale: 'linear' | 'log'): number[] {
  const present = values.filter((value): value is number => value !== null && Number.isFinite(value))
  return scale === 'log' ? powersOfTen(present.filter((value) => value > 0)) : roundSteps(present)
}

function roundSteps(values: readonly number[]): number[] {
  const high = Math.max(0, ...values)
  const low = Math.min(0, ...values)
  if (high === low) return [0, 1]
  const step = bestStep(low, high)
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  // Multiplied, not added up, so that errors of floating point do not grow.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
}

/** Of the round steps that give three to five ticks the one that leaves the least empty; of equals the finer. */
function bestStep(low: number, high: number): number {
  const power = 10 ** Math.floor(Math.log10(high - low))
  const steps = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5].map((factor) => factor * power)
  const measured = steps.map((step) => {
    const count = Math.ceil(high / step) - Math.floor(low / step)
    return { step, count, height: count * step }
  })
  const fitting = measured.filter(({ count }) => count >= 2 && count <= 4)
  fitting.sort((one, two) => one.height - two.height || one.step - two.step)
  return fitting[0]?.step ?? power
}

function powersOfTen(values: readonly number[]): number[] {
  if (values.length === 0) return [1, 10]
  const first = Math.floor(Math.log10(Math.min(...values)))
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))))
  const stride = Math.ceil((last - first) / 4)
  const count = Math.ceil((last - first) / stride)
  // Read from text: 10 ** 23 is not 1e23.
  return Array.from({ length: count + 1 }, (_, index) => Number(`1e${first + index * stride}`))
}
