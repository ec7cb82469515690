import type { Random } from '../model/createRandom.ts'

export interface Job {
  gpus: number
  durationSeconds: number
}

/** GPUs of a job by frequency: most are small, a few are a hundred times as large. */
const GPU_COUNTS = [1, 2, 4, 8, 16, 32, 64, 96, 128, 192, 256] as const
/** Weight of a size is its GPUs to this power: the tail of published cluster traces, in which a tenth of jobs uses most of the hours. */
const TAIL = -0.2
const MEDIAN_HOURS = 72
const SIGMA = 1
/** Of jobs of scale 1, roughly. */
export const MEAN_JOB_GPU_HOURS = 2_200
const QUARTER_HOUR_SECONDS = 900

/** Size and time of a job as clusters see them: GPUs with a heavy tail, a log-normal duration. */
export function drawJob(scale: number, random: Random): Job {
  const weights = GPU_COUNTS.map((count) => count ** TAIL)
  let rest = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
  const place = weights.findIndex((weight) => (rest -= weight) < 0)
  const gpus = Math.max(1, Math.round((GPU_COUNTS[place] ?? 1) * scale))
  const hours = MEDIAN_HOURS * Math.exp(SIGMA * normal(random))
  return {
    gpus,
    durationSeconds: Math.max(1, Math.round((hours * 3_600) / QUARTER_HOUR_SECONDS)) * QUARTER_HOUR_SECONDS,
  }
}

/** Standard normal, by Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}
